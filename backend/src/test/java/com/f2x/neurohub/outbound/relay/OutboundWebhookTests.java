package com.f2x.neurohub.outbound.relay;

import static com.f2x.neurohub.outbound.relay.Subscribers.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.outbound.relay.Receiver.Told;
import com.f2x.neurohub.platform.webhook.WebhookVerifier;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.machine.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a plant does is told to whoever subscribed, by the relay of the application itself. */
@ApplicationTest
class OutboundWebhookTests {

    private static final String PATH = Subscribers.PATH;

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final RelayLoop loop;
    private final Subscribers subscribers;
    private final Station station;

    OutboundWebhookTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired RelayLoop loop) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.loop = loop;
        this.subscribers = new Subscribers(api, database);
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @AfterEach
    void stop() {
        loop.stop();
        subscribers.close();
    }

    @Test
    void everythingIsToldOnceInOrderAndSigned() {
        try (Receiver receiver = Receiver.willing()) {
            Answer subscription = subscribers.add(receiver.url(), ALL);
            loop.start();

            Plant.Lot lot = plant.lotOn(plant.route(1, 7), 1);
            holdAndRelease(lot.wip(1));
            station.start(lot.wip(1), 1).expect(201);
            station.abort(lot.wip(1), 1, "By mistake").expect(200);
            station.pass(lot.wip(1), 1, 1);
            station.pass(lot.wip(1), 7, 7);

            List<String> expected = List.of(
                    "lot.created",
                    "lot.status_changed",
                    "hold.placed",
                    "hold.released",
                    "step.started",
                    "step.aborted",
                    "step.started",
                    "step.completed",
                    "step.started",
                    "unit.converted",
                    "step.completed",
                    "lot.status_changed");
            Patience.await().until(() -> receiver.told().size() >= expected.size());
            loop.stop();

            assertThat(receiver.told().stream().map(Told::topic)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(receiver.told().stream().map(Told::topic).limit(9)).isEqualTo(expected.subList(0, 9));
            assertThat(receiver.told().stream().map(Told::sequence)).isSorted().doesNotHaveDuplicates();
            assertThat(receiver.told()).allSatisfy(event -> assertEnvelope(event, subscription.text("secret")));
            assertData(receiver.told(), lot);
        }
    }

    private void holdAndRelease(String unit) {
        long hold = api.as(Role.MANAGER)
                .post("/api/v1/wip-items/" + unit + "/holds", Map.of("reason", "Look"))
                .expect(201)
                .id();
        api.as(Role.MANAGER)
                .post("/api/v1/holds/" + hold + "/release", Map.of("reason", "Seen"))
                .expect(200);
    }

    private static void assertEnvelope(Told event, String secret) {
        JsonNode envelope = event.event();
        assertThat(envelope.path("specversion").asString()).isEqualTo("1.0");
        assertThat(envelope.path("source").asString()).isEqualTo("urn:neurohub:mes");
        assertThat(envelope.path("datacontenttype").asString()).isEqualTo("application/json");
        assertThat(envelope.path("sequence").asString()).hasSize(19);
        assertThat(Instant.parse(envelope.path("time").asString()))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(event.delivery()).isEqualTo(event.id());
        assertThat(event.traceparent()).isEqualTo("null");
        assertThat(new WebhookVerifier(Clock.systemUTC(), Duration.ofMinutes(10))
                        .accepts(event.signature(), event.body(), List.of(secret)))
                .isTrue();
    }

    private static void assertData(List<Told> told, Plant.Lot lot) {
        JsonNode completed = told.get(7).event();
        assertThat(completed.path("subject").asString()).isEqualTo(lot.wip(1));
        assertThat(completed.at("/data/lot_number").asString()).isEqualTo(lot.number());
        assertThat(completed.at("/data/result").asString()).isEqualTo("PASS");
        assertThat(completed.at("/data/attempt_no").asInt()).isPositive();
        assertThat(Instant.parse(completed.at("/data/completed_at").asString()))
                .isEqualTo(Instant.parse(completed.path("time").asString()));
        assertThat(told.get(1).event().at("/data/previous_status").asString()).isEqualTo("CREATED");
        assertThat(told.get(3).event().at("/data/release_reason").asString()).isEqualTo("Seen");
    }

    @Test
    void aReceiverThatWasDeadForAWhileIsToldEverythingOnceInOrder() {
        int port;
        try (Receiver gone = Receiver.willing()) {
            port = gone.port();
        }
        long id = subscribers
                .add("http://127.0.0.1:" + port, List.of("lot.created"))
                .id();
        loop.start();
        List<String> lots = List.of(lot(), lot(), lot());
        Patience.await()
                .until(() ->
                        subscribers.read(id).json().path("consecutive_failures").asInt() > 2);
        assertThat(subscribers.read(id).text("last_failure")).isNotBlank();

        try (Receiver receiver = Receiver.on(port, Receiver.status(204))) {
            Patience.await().until(() -> receiver.told().size() >= 3);
            loop.stop();

            assertThat(receiver.told().stream().map(Told::subject)).isEqualTo(lots);
            assertThat(subscribers.read(id).json().path("consecutive_failures").asInt())
                    .isZero();
        }
    }

    @Test
    void recordsOfABulkDeliveryAreToldToo() {
        try (Receiver receiver = Receiver.willing()) {
            Plant.Lot lot = plant.lotOn(plant.route(1, 2), 1);
            subscribers.add(receiver.url(), List.of("step.completed"));
            loop.start();
            api.as(Role.MANAGER)
                    .post(
                            "/api/v1/process-data?historical=true",
                            Map.of(
                                    "record_id", "R-" + lot.number(),
                                    "lot", lot.number(),
                                    "unit", lot.wip(1),
                                    "process", "1",
                                    "started_at", "2025-11-20T08:00:00Z",
                                    "completed_at", "2025-11-20T08:00:30Z",
                                    "result", "PASS"))
                    .expect(201);

            Patience.await().until(() -> !receiver.told().isEmpty());
            assertThat(receiver.told().get(0).event().path("time").asString()).isEqualTo("2025-11-20T08:00:30Z");
        }
    }

    @Test
    void whileSecretsAreRotatedEventsAreSignedWithBoth() {
        try (Receiver receiver = Receiver.willing()) {
            Answer subscription = subscribers.add(receiver.url(), List.of("lot.created"));
            String next = api.as(Role.ADMIN)
                    .post(PATH + "/" + subscription.id() + "/rotate")
                    .expect(201)
                    .text("secret");
            loop.start();
            lot();

            Patience.await().until(() -> !receiver.told().isEmpty());
            Told event = receiver.told().get(0);
            WebhookVerifier verifier = new WebhookVerifier(Clock.systemUTC(), Duration.ofMinutes(10));
            assertThat(List.of(subscription.text("secret"), next))
                    .allSatisfy(secret -> assertThat(verifier.accepts(event.signature(), event.body(), List.of(secret)))
                            .isTrue());
            assertThat(subscribers.read(subscription.id()).body()).doesNotContain(next);
        }
    }

    @Test
    void whatNobodySubscribedIsNotRecorded() {
        subscribers.add("http://127.0.0.1:1", List.of("hold.placed"));

        String lot = lot();

        assertThat(database.number("select count(*) from outbox_events where subject = ?", lot))
                .isZero();
    }

    @Test
    void aPausedSubscriptionMissesNothing() {
        try (Receiver receiver = Receiver.willing()) {
            long id = subscribers.add(receiver.url(), List.of("lot.created")).id();
            Api admin = api.as(Role.ADMIN);
            admin.put(PATH + "/" + id, Map.of("is_active", false)).expect(200);
            loop.start();
            String lot = lot();
            admin.put(PATH + "/" + id, Map.of("is_active", true)).expect(200);

            Patience.await().until(() -> !receiver.told().isEmpty());
            assertThat(receiver.told().get(0).subject()).isEqualTo(lot);
        }
    }

    @Test
    void onlyAdministratorsSubscribe() {
        Api manager = api.as(Role.MANAGER);
        manager.get(PATH).expectProblem(403, "NOT_PERMITTED");
        manager.post(PATH, Map.of()).expectProblem(403, "NOT_PERMITTED");
        Answer refused = api.as(Role.ADMIN)
                .post(PATH, Map.of("subscription_name", "x", "url", "https://a.example", "topics", List.of("nothing")))
                .expect(422);
        assertThat(refused.text("detail"))
                .contains("must be one of step.started, ")
                .doesNotContain("STEP_STARTED");
    }

    private String lot() {
        return plant.emptyLot(1).number();
    }
}
