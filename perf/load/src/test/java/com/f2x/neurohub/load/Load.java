package com.f2x.neurohub.load;

import io.gatling.javaapi.core.Assertion;
import java.time.Duration;
import java.util.List;

/** How much load, and what answers to it must be like. */
final class Load {

    /** Messages or records in a second. */
    static final int RATE = Integer.getInteger("neurohub.load.rate");

    /** For how long; the ramp before it takes as long again. */
    static final Duration TIME = Duration.ofSeconds(Integer.getInteger("neurohub.load.seconds"));

    private Load() {}

    /** Milliseconds and errors that the production checklist allows. */
    static List<Assertion> asTheChecklistAsks(Assertion.WithPath requests) {
        return List.of(
                requests.responseTime().mean().lt(500),
                requests.responseTime().percentile(95).lt(2000),
                requests.responseTime().percentile(99).lt(5000),
                requests.failedRequests().percent().lt(1.0));
    }
}
