package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators and scripts how many requests there are, how fast they are answered and how many fail. */
@RestController
@Tag(name = "Health")
class MetricsController {

    private static final int RATE_DECIMALS = 4;
    private static final int MILLIS_DECIMALS = 2;

    private final RequestTotals totals;
    private final Clock clock;

    MetricsController(RequestTotals totals, Clock clock) {
        this.totals = totals;
        this.clock = clock;
    }

    @Requires(Permission.READ)
    @GetMapping("/metrics")
    @Operation(
            summary = "Tell how many requests there are, how fast they are answered and how many fail",
            description =
                    "Of the process that answers. Totals count from its start, rates and times are those of the last"
                            + " 5 minutes. Probes are not counted. Prometheus reads /actuator/prometheus")
    MetricsView metrics() {
        RequestFigures recent = totals.recent();
        Map<String, Long> errors = totals.errors();
        return new MetricsView(
                totals.messages(),
                totals.callers(),
                totals.done() + totals.undone(),
                totals.done(),
                totals.undone(),
                errors.values().stream().mapToLong(Long::longValue).sum(),
                rounded(recent.errorRate(), RATE_DECIMALS),
                rounded(recent.averageMillis(), MILLIS_DECIMALS),
                rounded(recent.durations().percentile(0.95), MILLIS_DECIMALS),
                rounded(recent.durations().percentile(0.99), MILLIS_DECIMALS),
                errors,
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())
                        .toSeconds(),
                clock.instant());
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
