package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.execution.step.StepExecution;
import com.f2x.neurohub.execution.unit.Held;
import com.f2x.neurohub.execution.unit.NextStep;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.Languages;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.wip.WipItemService;
import com.f2x.neurohub.tracking.wip.WipItemView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scanning a unit: what it is and what comes next. It changes nothing. */
@RestController
@RequestMapping("/api/v1/wip-items")
@Tag(name = "Scan and work")
class ScanController {

    private final WipItemService wipItems;
    private final StepExecution execution;
    private final Languages languages;

    ScanController(WipItemService wipItems, StepExecution execution, Languages languages) {
        this.wipItems = wipItems;
        this.execution = execution;
        this.languages = languages;
    }

    /**
     * A scanned unit.
     *
     * @param item the unit's WIP item
     * @param nextProcessId the first step of its route without a valid PASS, null if there is none
     * @param nextProcessNumber that step's number
     * @param running whether that step is in progress
     * @param holds what the unit is held for; nothing starts before all are released
     * @param hasPassForProcess whether the step asked about has a valid PASS, null if none was asked about
     * @param passWarningMessage warns that the step asked about is passed already
     */
    record ScanAnswer(
            @JsonUnwrapped WipItemView item,
            @Nullable Long nextProcessId,
            @Nullable Integer nextProcessNumber,
            boolean running,
            List<Held> holds,
            @Nullable Boolean hasPassForProcess,
            @Nullable String passWarningMessage) {}

    @IgnoresIdempotencyKey
    @PostMapping("/{wipId}/scan")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Scan a unit: its state and its next step; changes nothing")
    ScanAnswer scan(
            @PathVariable @Text(UNIT) String wipId,
            @RequestParam(name = "process_id", required = false) @Text(CODE) @Nullable String process,
            Locale reader,
            HttpServletResponse response) {
        WipItemView item = wipItems.read(wipId, FetchLevel.STANDARD);
        NextStep next = execution.next(item.id());
        Boolean passed = passed(item, process);
        String warning = Boolean.TRUE.equals(passed)
                ? languages.say(
                        Words.of("Process %s is already completed with PASS for %s", process, item.wipId()),
                        reader,
                        response)
                : null;
        return new ScanAnswer(
                item, next.processId(), next.processNumber(), next.running(), next.holds(), passed, warning);
    }

    private @Nullable Boolean passed(WipItemView item, @Nullable String process) {
        if (process == null || process.isBlank()) {
            return null;
        }
        return execution.hasPassed(item.id(), new ProcessReference(process));
    }
}
