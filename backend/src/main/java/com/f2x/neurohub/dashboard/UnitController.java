package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/wip-items")
@Tag(name = "Dashboard")
class UnitController {

    private final UnitOverview units;

    UnitController(UnitOverview units) {
        this.units = units;
    }

    @GetMapping("/statistics")
    @Requires(Permission.READ)
    @Operation(summary = "Count the units of a lot, or of all lots that are not through, and name those in trouble")
    UnitStatistics statistics(
            @RequestParam(name = "lot_id", required = false) @Nullable Long lot,
            @RequestParam(name = "process_id", required = false) @Nullable Long process) {
        return units.statistics(lot, process);
    }
}
