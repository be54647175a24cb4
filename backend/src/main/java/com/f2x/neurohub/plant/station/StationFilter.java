package com.f2x.neurohub.plant.station;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which stations a list shows.
 *
 * @param isActive only active or only inactive stations
 * @param status only stations that are so now
 */
record StationFilter(
        @BindParam("is_active") @Nullable Boolean isActive,
        @Nullable StationStatus status) {

    /** What an unhealthy station says of itself. */
    static final String UNHEALTHY = "unhealthy";

    private static final double MILLIS = 1000;

    Specification<Station> toSpecification(Duration timeout) {
        return equal(Station_.active, isActive).and(hasStatus(timeout));
    }

    private Specification<Station> hasStatus(Duration timeout) {
        if (status == null) {
            return Specification.unrestricted();
        }
        Specification<Station> silent =
                (root, query, criteria) -> criteria.greaterThan(root.get(Station_.silentSeconds), seconds(timeout));
        Specification<Station> unhealthy = equal(Station_.health, UNHEALTHY);
        return switch (status) {
            case OFFLINE -> silent;
            case DEGRADED -> Specification.not(silent).and(unhealthy);
            case ONLINE -> Specification.not(silent).and(Specification.not(unhealthy));
        };
    }

    static double seconds(Duration timeout) {
        return timeout.toMillis() / MILLIS;
    }
}
