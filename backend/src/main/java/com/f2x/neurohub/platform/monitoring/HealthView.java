package com.f2x.neurohub.platform.monitoring;

import java.time.Instant;
import java.util.Map;

/**
 * How the application is. It says nothing that an attacker could use: no address, no error text.
 *
 * @param status the application as a whole
 * @param components its parts by name
 * @param version version of the running build
 * @param uptimeSeconds seconds since the process started
 * @param timestamp when it was asked
 */
record HealthView(
        ServiceStatus status,
        Map<String, ServiceStatus> components,
        String version,
        long uptimeSeconds,
        Instant timestamp) {}
