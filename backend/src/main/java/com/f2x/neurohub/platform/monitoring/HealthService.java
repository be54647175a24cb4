package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.platform.monitoring.HealthView.Component;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;

/** Sums up the health group {@code service} of the actuator, under names that operators know. */
@Service
class HealthService {

    private static final String GROUP = "service";
    private static final String DATABASE = "database";
    private static final Map<String, String> NAMES = Map.of("db", DATABASE, "diskSpace", "disk");

    private final HealthEndpoint endpoint;
    private final ApplicationAvailability availability;
    private final String version;

    HealthService(
            HealthEndpoint endpoint, ApplicationAvailability availability, ObjectProvider<BuildProperties> build) {
        this.endpoint = endpoint;
        this.availability = availability;
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null ? "unknown" : String.valueOf(properties.getVersion());
    }

    HealthView health() {
        Map<String, Component> components = components();
        Duration uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return new HealthView(overall(components), components, version, uptime.toSeconds());
    }

    private Map<String, Component> components() {
        Map<String, Component> components = new LinkedHashMap<>();
        boolean accepting = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        components.put("api", new Component(accepting ? ServiceStatus.HEALTHY : ServiceStatus.DRAINING));
        if (endpoint.healthForPath(GROUP) instanceof CompositeHealthDescriptor group && group.getComponents() != null) {
            group.getComponents()
                    .forEach((name, part) -> components.put(NAMES.getOrDefault(name, name), component(part)));
        }
        return components;
    }

    private static Component component(HealthDescriptor part) {
        return new Component(Status.UP.equals(part.getStatus()) ? ServiceStatus.HEALTHY : ServiceStatus.UNHEALTHY);
    }

    /** Only the database and the operator decide whether requests are served. */
    static ServiceStatus overall(Map<String, Component> components) {
        Component healthy = new Component(ServiceStatus.HEALTHY);
        if (!healthy.equals(components.get(DATABASE))) {
            return ServiceStatus.UNHEALTHY;
        }
        if (components.containsValue(new Component(ServiceStatus.DRAINING))) {
            return ServiceStatus.DRAINING;
        }
        return components.values().stream().allMatch(healthy::equals) ? ServiceStatus.HEALTHY : ServiceStatus.DEGRADED;
    }
}
