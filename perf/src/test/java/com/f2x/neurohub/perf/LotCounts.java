package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.Stream;

/** Lots; a full one comes with its WIP items and its serials. */
final class LotCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/lots";
    private static final Reads READS = new Reads(1, 1, 3);

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(lists(plant.admin()), gets(plant), writes(plant)).flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> lists(Api api) {
        return Stream.of(
                        READS.list(api, "GET " + PATH, PATH),
                        READS.list(api, "GET " + PATH + "/active", PATH + "/active"),
                        READS.list(
                                api,
                                "GET " + PATH + "/date-range",
                                PATH + "/date-range?start_date=2024-01-01&end_date=2024-12-31"),
                        READS.list(api, "GET " + PATH + "/product/{productModelId}", PATH + "/product/1"),
                        READS.list(api, "GET " + PATH + "/status/{status}", PATH + "/status/IN_PROGRESS"))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> gets(Plant plant) {
        Api api = plant.admin();
        String small = PATH + "/" + plant.lot("SMALL");
        String medium = PATH + "/" + plant.lot("MEDIUM");
        String large = PATH + "/" + plant.lot("LARGE");
        return Stream.of(
                        READS.get(api, "GET " + PATH + "/{id}", small, medium, large),
                        READS.get(
                                api, "GET " + PATH + "/{id}/quantities", small + "/quantities", large + "/quantities"),
                        READS.get(
                                api,
                                "GET " + PATH + "/number/{lotNumber}",
                                PATH + "/number/SMALL0001",
                                PATH + "/number/LARGE0001"))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> writes(Plant plant) {
        Api api = plant.admin();
        Map<String, Object> lot = Map.of(
                "product_model_id",
                1,
                "production_line_id",
                1,
                "production_date",
                "2025-10-01",
                "target_quantity",
                100);
        return Stream.of(
                EndpointCount.of("POST " + PATH, 8, () -> api.post(PATH, lot).expect(201)),
                EndpointCount.of(
                        "PUT " + PATH + "/{id}",
                        4,
                        () -> api.put(PATH + "/" + plant.newLot(), Map.of("target_quantity", 50))
                                .expect(200)),
                EndpointCount.of(
                        "DELETE " + PATH + "/{id}",
                        3,
                        () -> api.delete(PATH + "/" + plant.newLot()).expect(204)));
    }
}
