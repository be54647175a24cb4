package com.f2x.neurohub.perf;

import java.util.stream.Stream;

/** Interventions have no collections. */
final class InterventionCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/interventions";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Reads.FLAT.list(plant.admin(), "GET " + PATH, PATH);
    }
}
