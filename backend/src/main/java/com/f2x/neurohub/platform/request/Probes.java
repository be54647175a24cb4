package com.f2x.neurohub.platform.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks how the application is, every few seconds: load balancers, container checks, Prometheus. */
public final class Probes {

    private static final Set<String> PATHS = Set.of("/health", "/health/", "/metrics", "/metrics/");

    private Probes() {}

    /**
     * Whether a request for a path is a probe.
     *
     * @param path null of what is no HTTP
     */
    public static boolean ask(@Nullable String path) {
        return path != null && (PATHS.contains(path) || path.startsWith("/actuator/"));
    }
}
