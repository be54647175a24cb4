package com.f2x.neurohub.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Stations; how each one is, is part of the one statement. */
final class StationCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/stations";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(lists(plant.admin()), gets(plant.admin()), signals(plant), changes(plant))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> lists(Api api) {
        return IntStream.of(1, 100, 1000)
                .mapToObj(rows -> new EndpointCount("GET " + PATH, rows + " rows", 2, () -> {
                    Answer answer = api.get(PATH + "?limit=" + rows).expect(200);
                    assertThat(answer.json().path("stations").size()).isEqualTo(rows);
                    return answer;
                }));
    }

    private static Stream<EndpointCount> gets(Api api) {
        return Stream.of(EndpointCount.of(
                "GET " + PATH + "/{stationId}",
                1,
                () -> api.get(PATH + "/PERF-1").expect(200)));
    }

    private static Stream<EndpointCount> signals(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of("POST " + PATH + "/register", 3, () -> register(api, plant.newName("NEW-"))),
                new EndpointCount("POST " + PATH + "/register", "again", 3, () -> register(api, "PERF-2")),
                EndpointCount.of(
                        "POST " + PATH + "/{stationId}/heartbeat",
                        3,
                        () -> api.post(PATH + "/PERF-3/heartbeat", Map.of("health_data", Map.of("status", "healthy")))
                                .expect(200)));
    }

    private static Stream<EndpointCount> changes(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of(
                        "PUT " + PATH + "/{stationId}",
                        4,
                        () -> api.put(PATH + "/PERF-4", Map.of("station_name", plant.newName("Bench ")))
                                .expect(200)),
                EndpointCount.of("DELETE " + PATH + "/{stationId}", 3, () -> {
                    String id = plant.newName("NEW-");
                    register(api, id);
                    return api.delete(PATH + "/" + id).expect(204);
                }));
    }

    private static Answer register(Api api, String id) {
        return api.post(PATH + "/register", Map.of("station_id", id, "station_name", "New", "host", "localhost"))
                .expect(201);
    }
}
