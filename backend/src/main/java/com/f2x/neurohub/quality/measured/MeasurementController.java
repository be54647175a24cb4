package com.f2x.neurohub.quality.measured;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/process-data/measurements")
@Tag(name = "Quality")
class MeasurementController {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;

    private final MeasuredRuns runs;

    MeasurementController(MeasuredRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/history")
    @Requires(Permission.READ)
    @Operation(summary = "List runs with what was measured, the latest completion first")
    RunPage history(
            RunFilter filter,
            @RequestParam(required = false) @Min(0) @Nullable Integer skip,
            @RequestParam(required = false) @Min(1) @Max(MOST) @Nullable Integer limit) {
        return runs.page(filter, ListQuery.part(skip, limit).orLimit(USUAL_LIMIT));
    }

    @GetMapping("/summary")
    @Requires(Permission.READ)
    @Operation(summary = "Count runs by result, in all and by process")
    RunSummary summary(RunFilter filter) {
        return runs.summary(filter);
    }

    @GetMapping("/codes")
    @Requires(Permission.READ)
    @Operation(summary = "List the codes that were measured lately")
    CodeList codes(@RequestParam(name = "process_id", required = false) @Nullable Long process) {
        return runs.codes(process);
    }
}
