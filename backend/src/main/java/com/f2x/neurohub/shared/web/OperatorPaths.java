package com.f2x.neurohub.shared.web;

/** Where operators and load balancers ask how the application is and steer it: always reached, never counted. */
public final class OperatorPaths {

    private OperatorPaths() {}

    /**
     * Whether a path is one of them.
     *
     * @param path decoded and normalised
     */
    public static boolean include(String path) {
        return path.equals("/health")
                || path.equals("/health/")
                || path.startsWith("/actuator/")
                || path.startsWith("/api/v1/ops/");
    }
}
