package com.f2x.neurohub.perf;

import java.util.stream.Stream;

/** Yields of lots, counted by the database. */
final class YieldCounts implements FeatureCounts {

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of("SMALL", "LARGE")
                .map(name -> new EndpointCount(
                        "GET /api/v1/lots/{lotId}/yield",
                        name,
                        2,
                        () -> plant.admin()
                                .get("/api/v1/lots/%d/yield?process=LASER_MARKING".formatted(plant.lot(name)))
                                .expect(200)));
    }
}
