package com.f2x.neurohub.telemetry.trouble;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Parts of a node that have neither an alert nor a metric of their own. A scrape tells how they were last seen. */
@Component
class Parts {

    private static final List<String> NAMES = List.of("migrations", "scheduler");

    private final HealthEndpoint health;
    private final Map<String, Boolean> seen = new ConcurrentHashMap<>();

    Parts(HealthEndpoint health, MeterRegistry meters) {
        this.health = health;
        NAMES.forEach(part -> Gauge.builder("neurohub.part.up", () -> value(seen.get(part)))
                .tag("part", part)
                .description("Whether a part of the node works")
                .register(meters));
    }

    /** Looks at all, and returns those that do not work. */
    List<String> ill() {
        NAMES.forEach(part -> seen.put(part, isWell(health.healthForPath(part))));
        return NAMES.stream()
                .filter(part -> Boolean.FALSE.equals(seen.get(part)))
                .toList();
    }

    private static boolean isWell(@Nullable HealthDescriptor health) {
        return health == null || Status.UP.equals(health.getStatus()) || Status.UNKNOWN.equals(health.getStatus());
    }

    private static double value(@Nullable Boolean well) {
        if (well == null) {
            return Double.NaN;
        }
        return well ? 1 : 0;
    }
}
