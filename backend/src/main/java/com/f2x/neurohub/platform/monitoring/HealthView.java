package com.f2x.neurohub.platform.monitoring;

import java.util.Map;

/**
 * How the application is. It says nothing that an attacker could use: no address, no error text.
 *
 * @param status the application as a whole
 * @param components its parts by name
 * @param version version of the running build
 * @param uptimeSeconds seconds since the process started
 */
record HealthView(ServiceStatus status, Map<String, Component> components, String version, long uptimeSeconds) {

    /** @param status how the part is */
    record Component(ServiceStatus status) {}
}
