package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Holds: the context of the write, the lock, the hold and its view. */
final class HoldCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/holds";
    private static final Map<String, String> REASON = Map.of("reason", "wrong glue");

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        return Stream.concat(Reads.FLAT.list(api, "GET " + PATH, PATH), writes(plant, api));
    }

    private static Stream<EndpointCount> writes(Plant plant, Api api) {
        Supplier<String> lot = () -> "/api/v1/lots/%d/holds".formatted(plant.newLot());
        return Stream.of(
                EndpointCount.of(
                        "POST /api/v1/lots/{id}/holds",
                        4,
                        () -> api.post(lot.get(), REASON).expect(201)),
                EndpointCount.of(
                        "POST /api/v1/wip-items/{reference}/holds",
                        4,
                        () -> api.post("/api/v1/wip-items/%s/holds".formatted(plant.newUnit()), REASON)
                                .expect(201)),
                EndpointCount.of(
                        "POST /api/v1/serials/{reference}/holds",
                        4,
                        () -> api.post("/api/v1/serials/LARGE0001999/holds", Map.of("reason", plant.newName("reason ")))
                                .expect(201)),
                EndpointCount.of("POST " + PATH + "/{id}/release", 5, () -> {
                    long hold = api.post(lot.get(), REASON).expect(201).id();
                    return api.post(PATH + "/" + hold + "/release").expect(200);
                }));
    }
}
