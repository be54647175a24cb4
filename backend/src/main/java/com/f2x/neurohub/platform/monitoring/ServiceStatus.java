package com.f2x.neurohub.platform.monitoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well the application, or a part of it, does its work. */
enum ServiceStatus {
    /** All is well. */
    HEALTHY,
    /** Requests are served, yet something needs attention. */
    DEGRADED,
    /** Requests cannot be served. */
    UNHEALTHY;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
