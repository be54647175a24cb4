package com.f2x.neurohub.label.job;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.problem.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How printing went, as the dashboard asks for it. */
@RestController
@RequestMapping("/api/v1/printer")
@Tag(name = "Printers")
class PrintLogController {

    private final PrintLogService logs;
    private final PrintService prints;

    PrintLogController(PrintLogService logs, PrintService prints) {
        this.logs = logs;
        this.prints = prints;
    }

    /**
     * That a test was put into the queue.
     *
     * @param message where to look what came of it
     */
    record TestAnswer(boolean success, Words message) {}

    @GetMapping("/print-logs")
    @Requires(Permission.READ)
    @Operation(summary = "List what came of labels, the latest first")
    PrintLogService.Page list(PrintLogFilter filter, @Valid ListQuery query) {
        return logs.page(filter, query);
    }

    @GetMapping("/statistics")
    @Requires(Permission.READ)
    @Operation(summary = "Count labels that were printed, and that were not")
    PrintStatistics count(
            @RequestParam(name = "start_date", required = false) @Nullable Instant startDate,
            @RequestParam(name = "end_date", required = false) @Nullable Instant endDate) {
        return logs.count(startDate, endDate);
    }

    @GetMapping("/test-print")
    @Requires(Permission.REPRINT)
    @Operation(summary = "Have the default printer print a test; one that waits is enough")
    TestAnswer test(@AuthenticationPrincipal Caller caller) {
        boolean queued = prints.test(caller.userId());
        return new TestAnswer(
                queued,
                queued
                        ? Words.of("A test label is in the queue of the default printer")
                        : Words.of("There is no default printer"));
    }
}
