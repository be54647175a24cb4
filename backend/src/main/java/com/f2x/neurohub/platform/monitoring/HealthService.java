package com.f2x.neurohub.platform.monitoring;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;

/** Sums up the health group {@code service} of the actuator, under names that operators know. */
@Service
class HealthService {

    private static final String GROUP = "service";
    private static final String DATABASE = "database";
    private static final String API = "api";
    private static final Map<String, String> NAMES = Map.of("db", DATABASE, "diskSpace", "disk", "readinessState", API);

    private final HealthEndpoint endpoint;
    private final Clock clock;
    private final String version;

    HealthService(HealthEndpoint endpoint, Clock clock, ObjectProvider<BuildProperties> build) {
        this.endpoint = endpoint;
        this.clock = clock;
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null ? "unknown" : String.valueOf(properties.getVersion());
    }

    HealthView health() {
        Map<String, ServiceStatus> components = components();
        Duration uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return new HealthView(overall(components), components, version, uptime.toSeconds(), clock.instant());
    }

    /** Whether requests may be sent here: there is a database, and the instance is not about to leave. */
    static boolean takesRequests(HealthView health) {
        return health.status() != ServiceStatus.UNHEALTHY
                && health.components().getOrDefault(API, ServiceStatus.HEALTHY) == ServiceStatus.HEALTHY;
    }

    private Map<String, ServiceStatus> components() {
        Map<String, ServiceStatus> components = new LinkedHashMap<>();
        if (endpoint.healthForPath(GROUP) instanceof CompositeHealthDescriptor group && group.getComponents() != null) {
            group.getComponents()
                    .forEach((name, part) -> components.put(NAMES.getOrDefault(name, name), status(part.getStatus())));
        }
        return components;
    }

    private static ServiceStatus status(Status status) {
        if (Status.UP.equals(status)) {
            return ServiceStatus.HEALTHY;
        }
        return Status.DOWN.equals(status) ? ServiceStatus.UNHEALTHY : ServiceStatus.DEGRADED;
    }

    /** Only the database decides whether requests can be served. */
    static ServiceStatus overall(Map<String, ServiceStatus> components) {
        if (components.get(DATABASE) != ServiceStatus.HEALTHY) {
            return ServiceStatus.UNHEALTHY;
        }
        return components.values().stream().allMatch(ServiceStatus.HEALTHY::equals)
                ? ServiceStatus.HEALTHY
                : ServiceStatus.DEGRADED;
    }
}
