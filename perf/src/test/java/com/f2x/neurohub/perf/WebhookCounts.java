package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Webhooks in and out. */
final class WebhookCounts implements FeatureCounts {

    private static final String SOURCES = "/api/v1/webhook-sources";
    private static final String SUBSCRIPTIONS = "/api/v1/webhook-subscriptions";
    private static final String DELIVERIES = "/api/v1/webhook-deliveries";
    private static final String HASH_HEADER = "X-Telegram-Bot-Api-Secret-Hash";
    private static final String SECRET = "recorded-secret-of-32-characters-1";

    /** Signs the empty object with the secret. */
    private static final String HASH = "378eb64f3282c9bb75fdc8958f550ef8eb27cc40410963eb24392dde380e4322";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(lists(plant.admin()), sources(plant), subscriptions(plant.admin()), deliveries(plant))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> lists(Api api) {
        String letters = SUBSCRIPTIONS + "/{id}/dead-letters";
        return Stream.of(
                        Reads.FLAT.list(api, "GET " + SOURCES, SOURCES),
                        Reads.FLAT.list(api, "GET " + DELIVERIES, DELIVERIES),
                        Reads.FLAT.list(api, "GET " + SUBSCRIPTIONS, SUBSCRIPTIONS),
                        Reads.FLAT.get(api, "GET " + SUBSCRIPTIONS + "/{id}", SUBSCRIPTIONS + "/1"),
                        Reads.FLAT.list(api, "GET " + letters, SUBSCRIPTIONS + "/1/dead-letters"),
                        Stream.of(EndpointCount.of(
                                "GET " + DELIVERIES + "/{id}/body",
                                1,
                                () -> api.get(DELIVERIES + "/1/body").expect(200))))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> sources(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of("POST " + SOURCES, 2, () -> source(plant)),
                EndpointCount.of(
                        "PUT " + SOURCES + "/{id}",
                        3,
                        () -> api.put(SOURCES + "/1", Map.of("source_name", plant.newName("Press ")))
                                .expect(200)),
                EndpointCount.of(
                        "POST " + SOURCES + "/{id}/rotate",
                        3,
                        () -> api.post(SOURCES + "/1/rotate").expect(201)),
                EndpointCount.of(
                        "DELETE " + SOURCES + "/{id}",
                        3,
                        () -> api.delete(SOURCES + "/" + source(plant).id()).expect(204)));
    }

    private static Stream<EndpointCount> subscriptions(Api api) {
        return Stream.of(
                EndpointCount.of("POST " + SUBSCRIPTIONS, 2, () -> subscribe(api)),
                EndpointCount.of(
                        "PUT " + SUBSCRIPTIONS + "/{id}",
                        3,
                        () -> api.put(SUBSCRIPTIONS + "/1", Map.of("subscription_name", "Changed " + UUID.randomUUID()))
                                .expect(200)),
                EndpointCount.of(
                        "POST " + SUBSCRIPTIONS + "/{id}/rotate",
                        3,
                        () -> api.post(SUBSCRIPTIONS + "/1/rotate").expect(201)),
                EndpointCount.of(
                        "POST " + SUBSCRIPTIONS + "/{id}/replay",
                        3,
                        () -> api.post(SUBSCRIPTIONS + "/1/replay", Map.of("from_sequence", 1))
                                .expect(200)),
                EndpointCount.of(
                        "POST " + SUBSCRIPTIONS + "/{id}/dead-letters/replay",
                        3,
                        () -> api.post(SUBSCRIPTIONS + "/1/dead-letters/replay").expect(200)),
                EndpointCount.of(
                        "DELETE " + SUBSCRIPTIONS + "/{id}",
                        3,
                        () -> api.delete(SUBSCRIPTIONS + "/" + subscribe(api).id())
                                .expect(204)));
    }

    private static Stream<EndpointCount> deliveries(Plant plant) {
        return Stream.of("/api/v1/webhooks/{source}", "/webhook")
                .flatMap(path -> Stream.of(
                        new EndpointCount("POST " + path, "new", 5, () -> deliver(plant, path, UUID.randomUUID())),
                        new EndpointCount("POST " + path, "repeated", 6, () -> {
                            UUID id = UUID.randomUUID();
                            deliver(plant, path, id);
                            return deliver(plant, path, id);
                        })));
    }

    private static Answer deliver(Plant plant, String path, UUID id) {
        Api api = plant.admin().withToken(null);
        return api.send(api.request(path.replace("{source}", "perf"))
                        .header("X-MES-Source", "perf")
                        .header("X-MES-Delivery", id.toString())
                        .header(HASH_HEADER, HASH)
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .expect(200);
    }

    private static Answer source(Plant plant) {
        return plant.admin()
                .post(SOURCES, Map.of("source_code", plant.newName("new-"), "source_name", "New"))
                .expect(201);
    }

    private static Answer subscribe(Api api) {
        return api.post(
                        SUBSCRIPTIONS,
                        Map.of(
                                "subscription_name",
                                "New",
                                "url",
                                "https://erp.example.com/events",
                                "topics",
                                List.of("hold.placed")))
                .expect(201);
    }

    /** The source whose deliveries are counted; the first one makes its source of events. */
    static void prepare(Plant plant) {
        plant.admin()
                .post(
                        SOURCES,
                        Map.of(
                                "source_code",
                                "perf",
                                "source_name",
                                "Perf",
                                "scheme",
                                "BODY_SHA256KEY",
                                "secret",
                                SECRET));
        deliver(plant, "/api/v1/webhooks/{source}", UUID.randomUUID());
    }
}
