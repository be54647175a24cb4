package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.CycleTime;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dashboard")
@Tag(name = "Dashboard")
class DashboardController {

    private static final int USUAL_LOTS = 20;
    private static final int MOST_LOTS = 100;

    private final Dashboard dashboard;

    DashboardController(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @GetMapping("/summary")
    @Requires(Permission.READ)
    @Operation(summary = "Read what a day came to, where the units are now, and the newest lots")
    DaySummary summary(@RequestParam(name = "target_date", required = false) @Nullable LocalDate day) {
        return dashboard.summary(day);
    }

    @GetMapping("/cycle-times")
    @Requires(Permission.READ)
    @Operation(summary = "Read how long the runs of each process took in the last days")
    List<ProcessCycle> cycleTimes(
            @RequestParam(required = false) @Min(1) @Max(Dashboard.MOST_DAYS) @Nullable Integer days) {
        return dashboard.cycleTimes(days);
    }

    @GetMapping("/lots")
    @Requires(Permission.READ)
    @Operation(summary = "Read how far the newest lots are")
    LotProgressList lots(
            @RequestParam(required = false) @Nullable ShownStatus status,
            @RequestParam(required = false) @Min(1) @Max(MOST_LOTS) @Nullable Integer limit) {
        return dashboard.lots(status, limit == null ? USUAL_LOTS : limit);
    }

    @GetMapping("/process-wip")
    @Requires(Permission.READ)
    @Operation(summary = "Read how many units are at each process now")
    ProcessWipList processWip() {
        return dashboard.processWip();
    }

    /** The states of lots. */
    enum ShownStatus {
        CREATED,
        IN_PROGRESS,
        COMPLETED,
        CLOSED
    }

    /**
     * How long the runs of a process take.
     *
     * @param averageCycleTime their mean in seconds, 0 where there are none
     * @param totalRecords how many there are
     */
    record ProcessCycle(String processName, double averageCycleTime, long totalRecords) {

        static ProcessCycle of(CycleTime cycle) {
            return new ProcessCycle(cycle.processNameEn(), cycle.average(), cycle.runs());
        }
    }
}
