package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.execution.step.Execution;
import com.f2x.neurohub.execution.step.StartStep;
import com.f2x.neurohub.execution.step.StepAbort;
import com.f2x.neurohub.execution.step.StepExecution;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.shared.signature.SignedAction;
import com.f2x.neurohub.shared.web.CreatesOnce;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@IgnoresUnknown
@RestController
@RequestMapping("/api/v1/process-operations")
@Tag(name = "Scan and work")
class ProcessOperationsController {

    private static final Map<String, String> NAMES = Map.of("defects", "defect_data");

    private final StepExecution execution;
    private final StepAbort aborts;

    ProcessOperationsController(StepExecution execution, StepAbort aborts) {
        this.execution = execution;
        this.aborts = aborts;
    }

    @CreatesOnce
    @PostMapping("/start")
    @Requires(Permission.EXECUTE)
    @Signable(SignedAction.OVERRIDE_RULE)
    @Operation(
            summary = "Start a step of a unit; 201 if it started now, 200 if it runs already by the same worker, or"
                    + " if no equipment is named, the unit is finished and the process is not on its route")
    ResponseEntity<StartAnswer> start(
            @Valid @RequestBody StartRequest request,
            @RequestHeader(name = OverrideReason.HEADER, required = false) @Nullable String overrideReason,
            @AuthenticationPrincipal Caller caller) {
        StartStep command = request.command(overrideReason, caller);
        Optional<Execution> started =
                request.isOffered() ? execution.startOffered(command) : Optional.of(execution.start(command));
        boolean now = started.filter(execution -> !execution.repeated()).isPresent();
        return ResponseEntity.status(now ? HttpStatus.CREATED : HttpStatus.OK)
                .body(started.map(StartAnswer::of).orElseGet(() -> StartAnswer.finished(command.unit())));
    }

    @PostMapping("/complete")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Complete the step that runs; a repetition answers what is recorded")
    CompleteAnswer complete(@Valid @RequestBody CompleteRequest request, @AuthenticationPrincipal Caller caller) {
        return CompleteAnswer.of(SentNames.blaming(NAMES, () -> execution.complete(request.command(caller))));
    }

    @PostMapping("/abort")
    @Requires(Permission.EXECUTE)
    @Operation(
            summary = "End the step that runs as if it had not been started; own work, or anybody's as a manager; a"
                    + " repetition answers what is recorded")
    AbortAnswer abort(@Valid @RequestBody AbortRequest request, @AuthenticationPrincipal Caller caller) {
        return AbortAnswer.of(aborts.abort(request.command(caller)));
    }
}
