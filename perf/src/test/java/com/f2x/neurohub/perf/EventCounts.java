package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/**
 * Raw events. Whose they are costs a statement, and that the database is told whose they are another; a thousand take
 * as many as one.
 */
final class EventCounts implements FeatureCounts {

    private static final String EVENTS = "/api/v1/events";
    private static final String SOURCES = "/api/v1/event-sources";
    private static final String OF_SOURCE = "?source=perf";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Supplier<Api> machine = SingletonSupplier.of(() -> machine(plant));
        return Stream.of(sources(plant), doors(machine), reads(plant, machine), replays(plant, machine))
                .flatMap(counts -> counts);
    }

    /** The source whose events are counted. */
    static void prepare(Api admin) {
        admin.post(SOURCES, Map.of("source_code", "perf", "source_name", "Perf"));
    }

    private static Api machine(Plant plant) {
        return plant.stranger()
                .withToken(plant.admin()
                        .post(
                                "/api/v1/api-keys",
                                Map.of(
                                        "name",
                                        plant.newName("Gateway "),
                                        "scopes",
                                        List.of("EVENTS_WRITE", "EVENTS"),
                                        "station_id",
                                        "GW",
                                        "expires_at",
                                        Instant.now().plus(1, ChronoUnit.DAYS),
                                        "source",
                                        "perf"))
                        .expect(201)
                        .text("key"));
    }

    private static Stream<EndpointCount> sources(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of("GET " + SOURCES, 1, () -> api.get(SOURCES).expect(200)),
                EndpointCount.of(
                        "GET " + SOURCES + "/{code}",
                        1,
                        () -> api.get(SOURCES + "/perf").expect(200)),
                EndpointCount.of("POST " + SOURCES, 4, () -> source(plant)),
                EndpointCount.of(
                        "PUT " + SOURCES + "/{code}",
                        4,
                        () -> api.put(SOURCES + "/perf", Map.of("source_name", plant.newName("Perf ")))
                                .expect(200)),
                EndpointCount.of(
                        "DELETE " + SOURCES + "/{code}",
                        3,
                        () -> api.delete(SOURCES + "/" + source(plant).text("source_code"))
                                .expect(204)));
    }

    private static Answer source(Plant plant) {
        return plant.admin()
                .post(SOURCES, Map.of("source_code", plant.newName("new-"), "source_name", "New"))
                .expect(201);
    }

    private static Stream<EndpointCount> doors(Supplier<Api> machine) {
        return Stream.of("/api/v1/events", "/api/v1/track")
                .flatMap(path -> Stream.of(
                        EndpointCount.of(
                                "POST " + path,
                                3,
                                () -> warm(machine).post(path, event()).expect(202)),
                        new EndpointCount(
                                "POST " + path + "/bulk",
                                "one",
                                4,
                                () -> warm(machine)
                                        .post(path + "/bulk", many(1))
                                        .expect(202)),
                        new EndpointCount(
                                "POST " + path + "/bulk",
                                "a thousand",
                                4,
                                () -> warm(machine)
                                        .post(path + "/bulk", many(1000))
                                        .expect(202))));
    }

    /** The caller is remembered, so that what it takes to recognise the key is not counted. */
    private static Api warm(Supplier<Api> machine) {
        machine.get().get(EVENTS + "?limit=1").expect(200);
        return machine.get();
    }

    private static String event() {
        return "{\"event_type\":\"PERF\"}";
    }

    private static String many(int events) {
        return IntStream.range(0, events).mapToObj(n -> event()).collect(Collectors.joining(",", "[", "]"));
    }

    private static Stream<EndpointCount> reads(Plant plant, Supplier<Api> machine) {
        Api api = plant.admin();
        Supplier<Long> event = SingletonSupplier.of(() -> landed(machine));
        return Stream.of(
                        new Reads(3, 3, 3).list(api, "GET " + EVENTS, EVENTS + OF_SOURCE),
                        Stream.of(
                                EndpointCount.of(
                                        "GET " + EVENTS + "/status",
                                        3,
                                        () -> api.get(EVENTS + "/status" + OF_SOURCE)
                                                .expect(200)),
                                EndpointCount.of(
                                        "GET " + EVENTS + "/{id}",
                                        4,
                                        () -> api.get(EVENTS + "/" + event.get() + OF_SOURCE)
                                                .expect(200))))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> replays(Plant plant, Supplier<Api> machine) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of("POST " + EVENTS + "/{id}/replay", 6, () -> {
                    long id = landed(machine);
                    plant.processed(id);
                    return api.post(EVENTS + "/" + id + "/replay" + OF_SOURCE).expect(202);
                }),
                EndpointCount.of(
                        "POST " + EVENTS + "/replay",
                        4,
                        () -> api.post(EVENTS + "/replay", Map.of("source", "perf", "event_type", "NONE"))
                                .expect(202)),
                EndpointCount.of(
                        "POST " + EVENTS + "/process",
                        5,
                        () -> api.post(EVENTS + "/process" + OF_SOURCE).expect(202)));
    }

    private static long landed(Supplier<Api> machine) {
        return machine.get().post(EVENTS, event()).expect(202).id();
    }
}
