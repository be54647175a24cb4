package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.NAME;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.execution.record.ProcessDataService;
import com.f2x.neurohub.execution.record.ProcessDataView;
import com.f2x.neurohub.execution.step.Execution;
import com.f2x.neurohub.execution.step.StepAbort;
import com.f2x.neurohub.execution.step.StepExecution;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.shared.signature.SignedAction;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.CreatesOnce;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.f2x.neurohub.tracking.wip.WipItemService;
import com.f2x.neurohub.tracking.wip.WipItemView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Start, completion and abort as operations of a unit, which station services use. */
@IgnoresUnknown
@RestController
@RequestMapping("/api/v1/wip-items")
@Tag(name = "Scan and work")
class WipProcessController {

    private static final Map<String, String> NAMES = Map.of("wip_id", "reference");

    private final StepExecution execution;
    private final StepAbort aborts;
    private final WipItemService wipItems;
    private final ProcessDataService processData;

    WipProcessController(
            StepExecution execution, StepAbort aborts, WipItemService wipItems, ProcessDataService processData) {
        this.execution = execution;
        this.aborts = aborts;
        this.wipItems = wipItems;
        this.processData = processData;
    }

    /**
     * A unit of which a step runs.
     *
     * @param item the unit's WIP item
     * @param processDataId the attempt that runs
     * @param workId the same, as the desktop station calls it
     */
    record StartProcessAnswer(@JsonUnwrapped WipItemView item, long processDataId, long workId) {}

    /**
     * A unit of which a step completed.
     *
     * @param processHistory the attempt that completed
     * @param wipItem the unit's WIP item
     * @param workId the attempt, as the desktop station calls it
     */
    record CompleteProcessAnswer(ProcessDataView processHistory, WipItemView wipItem, long workId) {}

    @CreatesOnce
    @PostMapping("/{reference}/start-process")
    @Requires(Permission.EXECUTE)
    @Signable(SignedAction.OVERRIDE_RULE)
    @Operation(summary = "Start a step of a unit, given by number, WIP id or serial number; 200 if it runs already")
    ResponseEntity<StartProcessAnswer> start(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody StartProcessRequest request,
            @RequestHeader(name = OverrideReason.HEADER, required = false) @Nullable String overrideReason,
            @AuthenticationPrincipal Caller caller) {
        Execution started = SentNames.blaming(
                request.names(), () -> execution.start(request.command(reference, overrideReason, caller)));
        long attempt = started.attempt().id();
        return ResponseEntity.status(started.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new StartProcessAnswer(item(started), attempt, attempt));
    }

    @PostMapping("/{reference}/complete-process")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Complete the step of a unit that runs; the body's members win over the query's")
    CompleteProcessAnswer complete(
            @PathVariable @Text(UNIT) String reference,
            @RequestParam(name = "process_id", required = false) @Size(max = 100) @Text(CODE) @Nullable
                    String processId,
            @RequestParam(name = "operator_id", required = false) @Size(max = 255) @Text(NAME) @Nullable
                    String operatorId,
            @Valid @RequestBody CompleteProcessRequest request,
            @AuthenticationPrincipal Caller caller) {
        CompleteProcessRequest told = request.or(processId, operatorId);
        Execution completed =
                SentNames.blaming(told.names(), () -> execution.complete(told.command(reference, caller)));
        long attempt = completed.attempt().id();
        return new CompleteProcessAnswer(processData.read(attempt), item(completed), attempt);
    }

    @PostMapping("/{reference}/abort-process")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "End the step of a unit that runs as if it had not been started")
    AbortAnswer abort(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody AbortRequest request,
            @AuthenticationPrincipal Caller caller) {
        return AbortAnswer.of(SentNames.blaming(
                NAMES, () -> aborts.abort(request.about(reference).command(caller))));
    }

    private WipItemView item(Execution execution) {
        return wipItems.require(execution.wipItemId(), FetchLevel.STANDARD, WipItemView::of);
    }
}
