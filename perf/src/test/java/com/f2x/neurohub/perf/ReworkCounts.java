package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.Stream;

/** Rework orders; a serial takes one statement more than its WIP item alone, a PASS that is superseded another. */
final class ReworkCounts implements FeatureCounts {

    private static final String ITEM = "/api/v1/wip-items/";
    private static final String SERIAL = "/api/v1/serials/";
    private static final String ORDERS = "/api/v1/rework-orders";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        Stream<EndpointCount> orders = Stream.of(
                EndpointCount.of("POST " + ITEM + "{reference}/rework-orders", 8, () -> {
                    String unit = plant.newUnit();
                    ExecutionCounts.start(api, unit, 1);
                    ExecutionCounts.pass(api, unit, 1);
                    return api.post(ITEM + unit + "/rework-orders", Map.of("from_process", 1, "reason", "Glue"))
                            .expect(201);
                }),
                EndpointCount.of(
                        "POST " + SERIAL + "{reference}/rework-orders",
                        9,
                        () -> api.post(
                                        SERIAL + "LARGE0001502/rework-orders",
                                        Map.of("from_process", 8, "reason", "Glue"))
                                .expect(201)),
                EndpointCount.of(
                        "POST " + SERIAL + "{reference}/rework",
                        9,
                        () -> api.post(SERIAL + "LARGE0001503/rework").expect(200)),
                EndpointCount.of(
                        "GET " + SERIAL + "{reference}/can-rework",
                        2,
                        () -> api.get(SERIAL + "LARGE0001504/can-rework").expect(200)));
        return Stream.concat(orders, Reads.FLAT.list(api, "GET " + ORDERS, ORDERS));
    }
}
