package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** WIP items; a full one comes with its serial. */
final class WipItemCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/wip-items";
    private static final Reads READS = new Reads(1, 1, 2);

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        Stream<EndpointCount> reads = Stream.concat(
                READS.list(api, "GET " + PATH, PATH),
                READS.get(api, "GET " + PATH + "/{reference}", PATH + "/1", PATH + "/WIP-LARGE0001-999"));
        return Stream.of(reads, generations(plant), Stream.of(change(plant))).flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> generations(Plant plant) {
        return IntStream.of(1, 100)
                .mapToObj(units -> new EndpointCount(
                        "POST /api/v1/lots/{lotId}/start-wip-generation",
                        units + " units",
                        5,
                        () -> plant.admin()
                                .post("/api/v1/lots/%d/start-wip-generation?quantity=%d"
                                        .formatted(plant.newLot(), units))
                                .expect(201)));
    }

    private static EndpointCount change(Plant plant) {
        return EndpointCount.of(
                "PUT " + PATH + "/{reference}",
                4, // one tells whether a label is like the number
                () -> plant.admin()
                        .put(PATH + "/1", Map.of("notes", plant.newName("note ")))
                        .expect(200));
    }
}
