package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.stream.Stream;

/** Serials have no collections. */
final class SerialCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/serials";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                        Reads.FLAT.list(api, "GET " + PATH, PATH),
                        Reads.FLAT.list(api, "GET " + PATH + "/failed", PATH + "/failed"),
                        Reads.FLAT
                                .upTo(Plant.MOST_UNITS)
                                .list(api, "GET " + PATH + "/lot/{lotId}", PATH + "/lot/" + plant.lot("LARGE")),
                        Reads.FLAT.list(api, "GET " + PATH + "/status/{status}", PATH + "/status/FAILED"),
                        Reads.FLAT.get(api, "GET " + PATH + "/{id}", PATH + "/1"),
                        Reads.FLAT.get(api, "GET " + PATH + "/number/{serialNumber}", PATH + "/number/LARGE0001999"))
                .flatMap(counts -> counts);
    }
}
