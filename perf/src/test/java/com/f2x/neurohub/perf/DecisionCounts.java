package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.Stream;

/** What managers decide on units; what runs is aborted in two more. */
final class DecisionCounts implements FeatureCounts {

    private static final String ITEM = "/api/v1/wip-items/";
    private static final String SERIAL = "/api/v1/serials/";
    private static final Map<String, Object> REASON = Map.of("reason", "Bent");

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                new EndpointCount(
                        "POST " + ITEM + "{reference}/scrap",
                        "idle",
                        6,
                        () -> api.post(ITEM + plant.newUnit() + "/scrap", REASON)
                                .expect(200)),
                new EndpointCount("POST " + ITEM + "{reference}/scrap", "running", 8, () -> {
                    String unit = plant.newUnit();
                    ExecutionCounts.start(api, unit, 1);
                    return api.post(ITEM + unit + "/scrap", REASON).expect(200);
                }),
                EndpointCount.of(
                        "POST " + SERIAL + "{reference}/scrap",
                        6,
                        () -> api.post(SERIAL + "LARGE0001500/scrap", REASON).expect(200)),
                EndpointCount.of(
                        "PUT " + ITEM + "{reference}/status",
                        7,
                        () -> api.put(
                                        ITEM + plant.newUnit() + "/status",
                                        Map.of("status", "FAILED", "reason", "Dropped"))
                                .expect(200)),
                EndpointCount.of(
                        "PUT " + SERIAL + "{reference}/status",
                        7,
                        () -> api.put(
                                        SERIAL + "LARGE0001501/status",
                                        Map.of("status", "CREATED", "reason", "Look again"))
                                .expect(200)));
    }
}
