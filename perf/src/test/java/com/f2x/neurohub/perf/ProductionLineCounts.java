package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.Stream;

/** Production lines. */
final class ProductionLineCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/production-lines";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(reads(plant.admin()), writes(plant)).flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> reads(Api api) {
        return Stream.of(
                        Reads.FLAT.list(api, "GET " + PATH, PATH),
                        Reads.FLAT.list(api, "GET " + PATH + "/active", PATH + "/active"),
                        Reads.FLAT.get(api, "GET " + PATH + "/{id}", PATH + "/1"),
                        Reads.FLAT.get(api, "GET " + PATH + "/code/{code}", PATH + "/code/KR01"))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> writes(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of(
                        "POST " + PATH,
                        2,
                        () -> api.post(PATH, Map.of("line_code", code(plant), "line_name", "New"))
                                .expect(201)),
                EndpointCount.of(
                        "PUT " + PATH + "/{id}",
                        3,
                        () -> api.put(PATH + "/1", Map.of("line_name", plant.newName("Line ")))
                                .expect(200)),
                EndpointCount.of("DELETE " + PATH + "/{id}", 3, () -> {
                    long id = api.post(PATH, Map.of("line_code", code(plant), "line_name", "Gone"))
                            .expect(201)
                            .id();
                    return api.delete(PATH + "/" + id).expect(204);
                }));
    }

    private static String code(Plant plant) {
        int number = Integer.parseInt(plant.newName(""));
        return "Z%c%02d".formatted('A' + number / 100, number % 100);
    }
}
