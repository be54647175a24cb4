package com.f2x.neurohub.perf;

import java.util.stream.Stream;

/** Asking a pooled connection whether it lives is no statement. */
final class HealthCounts implements FeatureCounts {

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(
                EndpointCount.of(
                        "GET /health", 0, () -> plant.stranger().get("/health").expect(200)),
                EndpointCount.of(
                        "GET /metrics", 0, () -> plant.admin().get("/metrics").expect(200)));
    }
}
