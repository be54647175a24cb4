package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.execution.step.Execution;
import com.f2x.neurohub.execution.step.StepExecution;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/process-operations")
@Tag(name = "Process operations")
class ProcessOperationsController {

    private final StepExecution execution;

    ProcessOperationsController(StepExecution execution) {
        this.execution = execution;
    }

    @PostMapping("/start")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Start a step of a unit; 201 if it started now, 200 if it runs already by the same worker")
    ResponseEntity<StartAnswer> start(
            @Valid @RequestBody StartRequest request, @AuthenticationPrincipal Caller caller) {
        Execution started = execution.start(request.command(caller));
        return ResponseEntity.status(started.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(StartAnswer.of(started));
    }

    @PostMapping("/complete")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Complete the step that runs; a repetition answers what is recorded")
    CompleteAnswer complete(@Valid @RequestBody CompleteRequest request, @AuthenticationPrincipal Caller caller) {
        return CompleteAnswer.of(execution.complete(request.command(caller)));
    }
}
