package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.Stream;

/** Processes; a full one comes with its defect codes and measurement specs, which are lists of their own, too. */
final class ProcessCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/processes";
    private static final Reads READS = new Reads(1, 1, 3).upTo(MasterData.PROCESSES);

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(
                        reads(plant.admin()),
                        writes(plant.admin()),
                        catalogue(plant, "defect-codes"),
                        catalogue(plant, "measurement-specs"),
                        revisions(plant.admin()))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> reads(Api api) {
        return Stream.of(
                        READS.list(api, "GET " + PATH, PATH),
                        READS.list(api, "GET " + PATH + "/active", PATH + "/active"),
                        READS.get(api, "GET " + PATH + "/sequence", PATH + "/sequence"),
                        READS.get(api, "GET " + PATH + "/{id}", PATH + "/1"),
                        READS.get(api, "GET " + PATH + "/number/{number}", PATH + "/number/1"),
                        READS.get(api, "GET " + PATH + "/code/{code}", PATH + "/code/LASER_MARKING"))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> writes(Api api) {
        return Stream.of(
                EndpointCount.of(
                        "POST " + PATH, 4, () -> api.post(PATH, process(99)).expect(201)),
                EndpointCount.of(
                        "PUT " + PATH + "/{id}",
                        5,
                        () -> api.put(PATH + "/" + MasterData.RICH_PROCESS, Map.of("process_name_en", "Renamed"))
                                .expect(200)),
                EndpointCount.of("DELETE " + PATH + "/{id}", 7, () -> {
                    long id = api.post(PATH, process(100)).expect(201).id();
                    return api.delete(PATH + "/" + id).expect(204);
                }));
    }

    private static Map<String, Object> process(int number) {
        return Map.of(
                "process_number",
                number,
                "process_code",
                "PROCESS_" + number,
                "process_name_ko",
                "Perf",
                "process_name_en",
                "Perf",
                "default_route",
                false);
    }

    private static Stream<EndpointCount> catalogue(Plant plant, String name) {
        Api api = plant.admin();
        String operation = PATH + "/{processId}/" + name;
        String path = "%s/%d/%s".formatted(PATH, MasterData.RICH_PROCESS, name);
        return Stream.concat(
                Reads.FLAT.list(api, "GET " + operation, path),
                Stream.of(
                        EndpointCount.of(
                                "POST " + operation,
                                3,
                                () -> api.post(path, entry(plant)).expect(201)),
                        EndpointCount.of(
                                "PUT " + operation + "/{id}",
                                3,
                                () -> api.put(path + "/" + add(plant, path), Map.of("name", "Renamed"))
                                        .expect(200)),
                        EndpointCount.of(
                                "DELETE " + operation + "/{id}",
                                3,
                                () -> api.delete(path + "/" + add(plant, path)).expect(204))));
    }

    private static Stream<EndpointCount> revisions(Api api) {
        String specs = "%s/%d/measurement-specs".formatted(PATH, MasterData.RICH_PROCESS);
        long first = api.get(specs + "?sort=id&limit=1")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asLong();
        return Reads.FLAT.list(
                api,
                "GET " + PATH + "/{processId}/measurement-specs/{id}/revisions",
                specs + "/" + first + "/revisions");
    }

    private static long add(Plant plant, String path) {
        return plant.admin().post(path, entry(plant)).expect(201).id();
    }

    private static Map<String, String> entry(Plant plant) {
        return Map.of("code", plant.newName("CODE_"), "name", "Perf");
    }
}
