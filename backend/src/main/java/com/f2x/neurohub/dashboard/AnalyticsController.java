package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
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
@RequestMapping("/api/v1/analytics")
@Tag(name = "Dashboard")
class AnalyticsController {

    private final Analytics analytics;

    AnalyticsController(Analytics analytics) {
        this.analytics = analytics;
    }

    @GetMapping("/defect-trends")
    @Requires(Permission.READ)
    @Operation(summary = "Read how the defect rate went in the last days, by day, week or month")
    DefectTrends defectTrends(
            @RequestParam(required = false) @Nullable TrendPeriod period,
            @RequestParam(required = false) @Min(1) @Max(Dashboard.MOST_DAYS) @Nullable Integer days) {
        return analytics.defectTrends(period, days);
    }

    @GetMapping("/today-summary")
    @Requires(Permission.READ)
    @Operation(summary = "Count today's attempts, of a process or of all")
    TodaySummary today(@RequestParam(name = "process_id", required = false) @Nullable Long process) {
        return analytics.today(process);
    }

    @GetMapping("/production-stats")
    @Requires(Permission.READ)
    @Operation(summary = "Read what was made in a window")
    ProductionStatistics production(ReportWindow window) {
        return analytics.production(window);
    }

    @GetMapping("/quality-metrics")
    @Requires(Permission.READ)
    @Operation(summary = "Count the runs of a window by result, in all and by process")
    QualityMetrics quality(ReportWindow window) {
        return analytics.quality(window);
    }

    @GetMapping("/defects")
    @Requires(Permission.READ)
    @Operation(summary = "Count the failed runs of a window, by process and by defect")
    DefectReport defects(ReportWindow window) {
        return analytics.defects(window);
    }

    @GetMapping("/cycle-time")
    @Requires(Permission.READ)
    @Operation(summary = "Read how long the runs of a window took, and where the units are now")
    CycleReport cycleTime(ReportWindow window) {
        return analytics.cycleTime(window);
    }
}
