package com.f2x.neurohub.platform.monitoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well the application, or a part of it, does its work. */
enum ServiceStatus {
    /** All is well. */
    HEALTHY,
    /** Requests are served, yet something needs attention. */
    DEGRADED,
    /** Requests are refused because the node is being taken out of service. */
    DRAINING,
    /** Requests cannot be served. */
    UNHEALTHY;

    boolean serves() {
        return this == HEALTHY || this == DEGRADED;
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
