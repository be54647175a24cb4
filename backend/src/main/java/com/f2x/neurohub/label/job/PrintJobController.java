package com.f2x.neurohub.label.job;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Print jobs over HTTP. */
@RestController
@RequestMapping("/api/v1/print-jobs")
@Tag(name = "Labels")
class PrintJobController {

    private final PrintService prints;

    PrintJobController(PrintService prints) {
        this.prints = prints;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List labels that wait and labels that were printed, the latest first")
    ResponseEntity<List<PrintJobView>> list(PrintJobFilter filter, @Valid ListQuery query) {
        return prints.list(filter, query, PrintJobView::of).response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read what has become of a label")
    PrintJobView get(@PathVariable long id, Fetch fetch) {
        return prints.require(id, fetch.level(), PrintJobView::of);
    }

    @PostMapping("/{id}/reprint")
    @Requires(Permission.REPRINT)
    @Operation(summary = "Print a label once more, for a reason")
    PrintJobView reprint(
            @PathVariable long id, @Valid @RequestBody Reprint reprint, @AuthenticationPrincipal Caller caller) {
        return prints.reprint(id, reprint, caller);
    }

    @PostMapping("/{id}/cancel")
    @Requires(Permission.REPRINT)
    @Operation(summary = "Take a label that waits out of the queue")
    PrintJobView cancel(@PathVariable long id) {
        return prints.cancel(id);
    }
}
