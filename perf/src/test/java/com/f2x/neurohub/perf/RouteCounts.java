package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Routes; a full one comes with its steps and their processes. */
final class RouteCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/routes";
    private static final Reads READS = new Reads(1, 1, 3);

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.concat(reads(plant.admin()), writes(plant));
    }

    private static Stream<EndpointCount> reads(Api api) {
        return Stream.of(
                        READS.list(api, "GET " + PATH, PATH),
                        READS.get(api, "GET " + PATH + "/{id}", PATH + "/1"),
                        Stream.of(EndpointCount.of(
                                "GET " + PATH + "/{id}/steps",
                                1,
                                () -> api.get(PATH + "/1/steps").expect(200))))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> writes(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of(
                        "POST " + PATH, 7, () -> api.post(PATH, route(plant)).expect(201)),
                EndpointCount.of(
                        "PUT " + PATH + "/{id}",
                        3,
                        () -> api.put(path(plant), Map.of("route_name", "Renamed"))
                                .expect(200)),
                EndpointCount.of(
                        "DELETE " + PATH + "/{id}",
                        7,
                        () -> api.delete(path(plant)).expect(204)));
    }

    private static String path(Plant plant) {
        return PATH + "/" + plant.admin().post(PATH, route(plant)).expect(201).id();
    }

    private static Map<String, Object> route(Plant plant) {
        return Map.of(
                "route_code",
                plant.newName("ROUTE-"),
                "route_name",
                "Perf",
                "steps",
                List.of(Map.of("process_id", 1), Map.of("process_id", 2)));
    }
}
