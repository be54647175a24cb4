package com.f2x.neurohub.onboarding.connection;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param connect for the connection, and for each answer until the login is done
 * @param query for a statement's answer, and for each further portion of rows
 */
public record ConnectionLimits(Duration connect, Duration query) {

    public static final ConnectionLimits DEFAULT = new ConnectionLimits(Duration.ofSeconds(10), Duration.ofSeconds(60));

    /** The statement is to be cancelled before the connection is given up. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** Returns after what silence a connection is given up. */
    Duration silence() {
        return query.plus(MARGIN);
    }
}
