package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.Stream;

/** Equipment; whether it is in use is part of the one statement, as are its process and its line. */
final class EquipmentCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/equipment";
    private static final Reads READS = Reads.FLAT;
    private static final String KIND = "PERF";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.concat(reads(plant.admin()), writes(plant));
    }

    private static Stream<EndpointCount> reads(Api api) {
        return Stream.of(
                        READS.list(api, "GET " + PATH, PATH),
                        READS.list(api, "GET " + PATH + "/active", PATH + "/active"),
                        READS.list(api, "GET " + PATH + "/needs-maintenance", PATH + "/needs-maintenance"),
                        READS.list(api, "GET " + PATH + "/type/{type}", PATH + "/type/" + KIND),
                        READS.list(api, "GET " + PATH + "/production-line/{id}", PATH + "/production-line/1"),
                        READS.list(api, "GET " + PATH + "/process/{id}", PATH + "/process/1"),
                        READS.get(api, "GET " + PATH + "/{id}", PATH + "/1"),
                        READS.get(api, "GET " + PATH + "/code/{code}", PATH + "/code/EQ_LASER_01"),
                        Stream.of(
                                EndpointCount.of(
                                        "GET " + PATH + "/{id}/states",
                                        2,
                                        () -> api.get(PATH + "/1/states").expect(200)),
                                EndpointCount.of(
                                        "GET " + PATH + "/{id}/state-times",
                                        2,
                                        () -> api.get(PATH + "/1/state-times").expect(200))))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> writes(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of(
                        "POST " + PATH,
                        2,
                        () -> api.post(PATH, equipment(plant)).expect(201)),
                EndpointCount.of(
                        "PUT " + PATH + "/{id}",
                        3,
                        () -> api.put(PATH + "/1", Map.of("equipment_name", plant.newName("Laser ")))
                                .expect(200)),
                EndpointCount.of(
                        "POST " + PATH + "/{id}/states",
                        3,
                        () -> api.post(PATH + "/1/states", Map.of("state", "STANDBY"))
                                .expect(201)),
                EndpointCount.of("DELETE " + PATH + "/{id}", 3, () -> {
                    long id = api.post(PATH, equipment(plant)).expect(201).id();
                    return api.delete(PATH + "/" + id).expect(204);
                }));
    }

    private static Map<String, String> equipment(Plant plant) {
        return Map.of("equipment_code", plant.newName("NEW_"), "equipment_name", "New", "equipment_type", KIND);
    }
}
