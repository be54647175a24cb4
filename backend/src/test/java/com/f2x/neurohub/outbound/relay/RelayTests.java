package com.f2x.neurohub.outbound.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.outbound.relay.Receiver.Told;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Together;
import com.f2x.neurohub.testing.machine.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

/** Relays of several nodes, each told when to work. */
@ApplicationTest
class RelayTests {

    private static final String PATH = Subscribers.PATH;
    private static final List<String> LOTS = List.of("lot.created");
    private static final int MANY = 100;

    private final Api admin;
    private final Plant plant;
    private final Database database;
    private final Signatures signatures;
    private final BacklogStore backlogs;
    private final AlertBoard board;
    private final AlertProperties alerts;
    private final Subscribers subscribers;

    RelayTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired Signatures signatures,
            @Autowired BacklogStore backlogs,
            @Autowired AlertBoard board,
            @Autowired AlertProperties alerts) {
        this.backlogs = backlogs;
        this.board = board;
        this.alerts = alerts;
        this.admin = api.as(Role.ADMIN);
        this.plant = plant;
        this.database = database;
        this.signatures = signatures;
        this.subscribers = new Subscribers(api, database);
    }

    @AfterEach
    void unsubscribe() {
        subscribers.close();
    }

    @Test
    void nodesThatWorkAtOnceTellEachEventOnceAndInOrder() throws SQLException {
        try (Receiver receiver = Receiver.willing();
                Node first = node(MANY, MANY);
                Node second = node(MANY, MANY)) {
            subscribers.add(receiver.url(), LOTS);
            List<String> lots = lots(20);

            Together.atOnce(2, n -> workUntil(n == 0 ? first : second, receiver, lots.size()));

            assertThat(receiver.told().stream().map(Told::subject)).isEqualTo(lots);
        }
    }

    @Test
    void whatANodeLeftWhenItWasKilledIsToldByAnother() throws Exception {
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        AtomicInteger number = new AtomicInteger();
        Receiver.Behaviour hangsAtTheThird = (event, exchange) -> {
            if (number.incrementAndGet() == 3) {
                third.countDown();
                killed.await();
            }
            exchange.sendResponseHeaders(200, -1);
        };
        try (Receiver receiver = Receiver.on(0, hangsAtTheThird);
                Node first = node(MANY, MANY);
                Node second = node(MANY, MANY)) {
            subscribers.add(receiver.url(), LOTS);
            List<String> lots = lots(6);
            Thread victim = new Thread(first::work);
            victim.setUncaughtExceptionHandler((thread, failure) -> {});
            victim.start();
            third.await();
            first.kill();
            killed.countDown();
            victim.join();
            assertThat(second.work()).as("before the lease ended").isFalse();

            workUntil(second, receiver, lots.size() + 1);

            List<String> expected = new ArrayList<>(lots);
            expected.add(3, lots.get(2));
            assertThat(receiver.told().stream().map(Told::subject)).isEqualTo(expected);
            assertThat(receiver.told().get(3).id())
                    .isEqualTo(receiver.told().get(2).id());
        }
    }

    @Test
    void anEventThatIsCommittedLateIsNotPassedBy() throws SQLException {
        try (Receiver receiver = Receiver.willing();
                Node node = node(MANY, MANY);
                Connection slow = database.connect()) {
            subscribers.add(receiver.url(), LOTS);
            slow.setAutoCommit(false);
            insertEvent(slow, "SLOW");
            String quick = plant.emptyLot(1).number();
            workUntil(node, receiver, 1);
            slow.commit();
            workUntil(node, receiver, 2);

            assertThat(receiver.told().stream().map(Told::subject)).containsExactly(quick, "SLOW");
        }
    }

    @Test
    void anEventThatIsRefusedTooOftenBecomesADeadLetterAndCanBeSentAgain() throws SQLException {
        AtomicInteger refused = new AtomicInteger();
        List<String> poison = new ArrayList<>();
        Receiver.Behaviour refusesOne = (event, exchange) -> {
            boolean refuse = poison.contains(event.subject()) && refused.incrementAndGet() <= 2;
            exchange.sendResponseHeaders(refuse ? 422 : 200, -1);
        };
        try (Receiver receiver = Receiver.on(0, refusesOne);
                Node node = node(2, MANY)) {
            long id = subscribers.add(receiver.url(), LOTS).id();
            List<String> lots = lots(3);
            poison.add(lots.get(1));
            workUntil(node, receiver, 4);

            String letters = PATH + "/" + id + "/dead-letters";
            Answer dead = admin.get(letters).expect(200);
            assertThat(dead.json()).hasSize(1);
            assertThat(dead.json().get(0).path("last_failure").asString()).isEqualTo("HTTP 422");
            assertThat(dead.json().get(0).at("/data/lot_number").asString()).isEqualTo(lots.get(1));

            assertThat(admin.post(letters + "/replay").expect(200).text("queued"))
                    .isEqualTo("1");
            workUntil(node, receiver, 5);
            assertThat(receiver.told().stream().map(Told::subject))
                    .containsExactly(lots.get(0), lots.get(1), lots.get(1), lots.get(2), lots.get(1));
            Patience.await()
                    .until(() -> !admin.get(letters)
                            .json()
                            .get(0)
                            .path("delivered_at")
                            .isNull());
            assertThat(admin.post(letters + "/replay").expect(200).text("queued"))
                    .isEqualTo("0");
        }
    }

    @Test
    void everythingFromASequenceOnIsSentOnceMore() throws SQLException {
        try (Receiver receiver = Receiver.willing();
                Node node = node(MANY, MANY)) {
            long id = subscribers.add(receiver.url(), LOTS).id();
            lots(3);
            workUntil(node, receiver, 3);
            long from = receiver.told().get(1).sequence();

            admin.post(PATH + "/" + id + "/replay", Map.of("from_sequence", from))
                    .expect(200);
            workUntil(node, receiver, 5);

            assertThat(receiver.told().stream().map(Told::id).skip(3))
                    .isEqualTo(receiver.told().stream().map(Told::id).toList().subList(1, 3));
            assertThat(receiver.told().get(3).body())
                    .isEqualTo(receiver.told().get(1).body());
            admin.post(PATH + "/" + id + "/replay", Map.of("from_sequence", from + 1000))
                    .expectProblem(422, "INVALID_CONTENT");
            admin.post(PATH + "/999999/replay", Map.of("from_sequence", 1)).expectProblem(404, "RESOURCE_NOT_FOUND");
        }
    }

    @Test
    void aSubscriptionThatAlwaysFailsIsDisabledAndKeepsItsEvents() throws SQLException {
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = Receiver.on(0, (event, exchange) -> exchange.sendResponseHeaders(status.get(), -1));
                Node node = node(MANY, 3)) {
            long id = subscribers.add(receiver.url(), LOTS).id();
            List<String> lots = lots(2);
            workUntil(node, receiver, 3);
            Patience.await()
                    .until(() ->
                            !subscribers.read(id).json().path("disabled_at").isNull());
            assertThat(node.work()).isFalse();

            status.set(200);
            Answer enabled =
                    admin.put(PATH + "/" + id, Map.of("is_active", true)).expect(200);
            assertThat(enabled.json().path("disabled_at").isNull()).isTrue();
            workUntil(node, receiver, 5);
            assertThat(receiver.told().stream().map(Told::subject).skip(3)).isEqualTo(lots);
        }
    }

    @Test
    void aReceiverThatIsSlowLeavesTheOthersTheirTurn() throws SQLException {
        Receiver.Behaviour slow = (event, exchange) -> {
            Thread.sleep(300);
            exchange.sendResponseHeaders(200, -1);
        };
        try (Receiver slowOne = Receiver.on(0, slow);
                Receiver quickOne = Receiver.willing();
                Node node = node(MANY, MANY)) {
            subscribers.add(slowOne.url(), LOTS);
            subscribers.add(quickOne.url(), List.of("hold.placed"));
            List<String> lots = lots(4);
            hold();

            node.work();
            node.work();
            assertThat(quickOne.told()).hasSize(1);
            assertThat(slowOne.told()).hasSizeLessThanOrEqualTo(1);

            hold();
            node.work();
            node.work();
            assertThat(quickOne.told()).hasSize(2);

            workUntil(node, slowOne, lots.size());
            assertThat(slowOne.told().stream().map(Told::subject)).isEqualTo(lots);
        }
    }

    private void hold() {
        admin.post("/api/v1/lots/" + plant.emptyLot(1).id() + "/holds", Map.of("reason", "Look"))
                .expect(201);
    }

    @Test
    void whatIsNotDeliveredShowsInHealthAndMetrics() throws SQLException {
        MeterRegistry meters = new SimpleMeterRegistry();
        DeliveryWatch watch = new DeliveryWatch(backlogs, board, alerts, Node.settings(1, 1), meters);
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        try (Receiver receiver = Receiver.on(0, Receiver.status(500));
                Node node = node(1, 1)) {
            long id = subscribers.add(receiver.url(), LOTS).id();
            lots(2);
            Patience.await().until(() -> {
                node.work();
                return !subscribers.read(id).json().path("disabled_at").isNull();
            });

            watch.look();

            assertThat(watch.health().getStatus().getCode()).isEqualTo("DEGRADED");
            assertThat(meters.get("neurohub.webhooks.dead.letters").gauge().value())
                    .isEqualTo(1);
            assertThat(meters.get("neurohub.webhooks.disabled").gauge().value()).isEqualTo(1);
        }
        subscribers.close();
        subscribers.add("http://127.0.0.1:1/", LOTS);
        lots(1);
        try (Node node = node(MANY, MANY)) {
            node.work();
        }
        waitFor(alerts.webhookBacklog().minusMinutes(1));
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);

        waitFor(alerts.webhookBacklog().plusMinutes(1));
        watch.look();
        assertThat(watch.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(meters.get("neurohub.webhooks.backlog.age").gauge().value())
                .isGreaterThan(alerts.webhookBacklog().toSeconds());
    }

    private void waitFor(Duration age) {
        database.update(
                "update outbox_events set created_at = now() - make_interval(secs => ?)"
                        + " where id = (select max(id) from outbox_events)",
                age.toSeconds());
    }

    @Test
    void aUrlThatCannotBeUsedFailsAttemptAfterAttempt() throws SQLException {
        try (Node node = node(2, MANY)) {
            long id = subscribers.add("http://127.0.0.1:1/", LOTS).id();
            database.update("update webhook_subscriptions set url = 'http://127.0.0.1:65536/' where id = ?", id);
            lots(1);

            Patience.await().until(() -> {
                node.work();
                return !admin.get(PATH + "/" + id + "/dead-letters").json().isEmpty();
            });

            assertThat(subscribers.read(id).json().path("consecutive_failures").asInt())
                    .isEqualTo(2);
        }
    }

    private Node node(int maxAttempts, int disableAfter) throws SQLException {
        return new Node(database, signatures, Node.settings(maxAttempts, disableAfter));
    }

    private List<String> lots(int many) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            numbers.add(plant.emptyLot(1).number());
        }
        return numbers;
    }

    private static boolean workUntil(Node node, Receiver receiver, int told) {
        Patience.await().until(() -> {
            node.work();
            return receiver.told().size() >= told;
        });
        return true;
    }

    private static void insertEvent(Connection connection, String subject) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into outbox_events (topic, subject, occurred_at, data)"
                    + " values ('lot.created', '%s', now(), '{}')".formatted(subject));
        }
    }
}
