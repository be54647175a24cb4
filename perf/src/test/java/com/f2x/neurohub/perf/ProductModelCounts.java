package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.Stream;

/** Product models have neither relations nor collections. */
final class ProductModelCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/product-models";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.concat(reads(plant.admin()), writes(plant));
    }

    private static Stream<EndpointCount> reads(Api api) {
        return Stream.of(
                        Reads.FLAT.list(api, "GET " + PATH, PATH),
                        Reads.FLAT.list(api, "GET " + PATH + "/active", PATH + "/active"),
                        Reads.FLAT.list(api, "GET " + PATH + "/category/{category}", PATH + "/category/Perf"),
                        Reads.FLAT.get(api, "GET " + PATH + "/{id}", PATH + "/1"),
                        Reads.FLAT.get(api, "GET " + PATH + "/code/{code}", PATH + "/code/PSA10"))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> writes(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of(
                        "POST " + PATH, 2, () -> api.post(PATH, model(plant)).expect(201)),
                EndpointCount.of(
                        "PUT " + PATH + "/{id}",
                        3,
                        () -> api.put(PATH + "/1", Map.of("model_name", plant.newName("Model ")))
                                .expect(200)),
                EndpointCount.of("DELETE " + PATH + "/{id}", 3, () -> {
                    long id = api.post(PATH, model(plant)).expect(201).id();
                    return api.delete(PATH + "/" + id).expect(204);
                }));
    }

    private static Map<String, String> model(Plant plant) {
        return Map.of("model_code", plant.newName("MODEL"), "model_name", "Model");
    }
}
