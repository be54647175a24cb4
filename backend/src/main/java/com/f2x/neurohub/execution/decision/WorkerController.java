package com.f2x.neurohub.execution.decision;

import com.f2x.neurohub.execution.record.ProcessDataService;
import com.f2x.neurohub.execution.record.ProcessDataView;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deciding whose work an attempt was. */
@RestController
@RequestMapping("/api/v1/process-data")
@Tag(name = "Process data")
class WorkerController {

    private final WorkerDecisions decisions;
    private final ProcessDataService processData;

    WorkerController(WorkerDecisions decisions, ProcessDataService processData) {
        this.decisions = decisions;
        this.processData = processData;
    }

    @PutMapping("/{id}/worker")
    @Requires(Permission.UNITS)
    @Operation(summary = "Decide who worked, where the name that was told is nobody's or several users'")
    ProcessDataView decide(
            @PathVariable long id, @Valid @RequestBody DecideWorker decision, @AuthenticationPrincipal Caller caller) {
        decisions.decide(id, decision, caller);
        return processData.read(id);
    }
}
