package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Station sessions; opening one locks the station, looks for the session and the slot, writes and reads. */
final class SessionCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/process-headers";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(reads(plant.admin()), openings(plant), ends(plant), changes(plant))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> reads(Api api) {
        Stream<EndpointCount> envelopes = IntStream.of(1, 100, 1000)
                .mapToObj(rows -> new EndpointCount(
                        "GET " + PATH,
                        rows + " rows",
                        2,
                        () -> api.get(PATH + "?limit=" + rows).expect(200)));
        Stream<EndpointCount> lists = Stream.concat(
                Reads.FLAT.list(api, "GET " + PATH + "/station/{stationId}", PATH + "/station/PERF-1"),
                Reads.FLAT.list(api, "GET " + PATH + "/batch/{batchId}", PATH + "/batch/PERF"));
        Stream<EndpointCount> single = Stream.of(
                EndpointCount.of(
                        "GET " + PATH + "/open",
                        1,
                        () -> api.get(PATH + "/open?station_id=PERF-1&batch_id=PERF&process_id=1")
                                .expect(200)),
                EndpointCount.of(
                        "GET " + PATH + "/stats",
                        1,
                        () -> api.get(PATH + "/stats").expect(200)),
                EndpointCount.of(
                        "GET " + PATH + "/slots/{stationId}",
                        2,
                        () -> api.get(PATH + "/slots/PERF-1").expect(200)));
        return Stream.of(envelopes, lists, single, Reads.FLAT.get(api, "GET " + PATH + "/{id}", PATH + "/1"))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> openings(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                new EndpointCount(
                        "POST " + PATH + "/open",
                        "new",
                        7,
                        () -> api.post(PATH + "/open", session(plant)).expect(201)),
                new EndpointCount("POST " + PATH + "/open", "again", 4, () -> {
                    Map<String, Object> session = session(plant);
                    api.post(PATH + "/open", session).expect(201);
                    return api.post(PATH + "/open", session).expect(200);
                }),
                EndpointCount.of(
                        "POST " + PATH, 5, () -> api.post(PATH, session(plant)).expect(201)));
    }

    private static Stream<EndpointCount> ends(Plant plant) {
        return Stream.of("close", "cancel")
                .flatMap(end -> Stream.of(
                        new EndpointCount(
                                "POST " + PATH + "/{id}/" + end, "first", 4, () -> end(plant, open(plant), end)),
                        new EndpointCount("POST " + PATH + "/{id}/" + end, "again", 3, () -> {
                            long id = open(plant);
                            end(plant, id, end);
                            return end(plant, id, end);
                        })));
    }

    private static Stream<EndpointCount> changes(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of(
                        "PUT " + PATH + "/{id}",
                        3,
                        () -> api.put(PATH + "/1", Map.of("parameters", Map.of("n", plant.newName("n"))))
                                .expect(200)),
                EndpointCount.of("DELETE " + PATH + "/{id}", 3, () -> {
                    long id = open(plant);
                    end(plant, id, "cancel");
                    return api.delete(PATH + "/" + id).expect(204);
                }));
    }

    /** Opens a session of the first process; returns its number. */
    static long open(Plant plant) {
        return plant.admin().post(PATH, session(plant)).expect(201).id();
    }

    private static Answer end(Plant plant, long id, String end) {
        return plant.admin().post(PATH + "/" + id + "/" + end).expect(200);
    }

    private static Map<String, Object> session(Plant plant) {
        Map<String, Object> session = new HashMap<>();
        session.put("station_id", "PERF-5");
        session.put("batch_id", plant.newName("batch "));
        session.put("process_id", 1);
        return session;
    }
}
