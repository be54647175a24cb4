package com.f2x.neurohub.outbound.feed;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.outbound.feed.Heard.Message;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.Together;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live feed as Server-Sent Events, over real connections. */
@ApplicationTest
class FeedTests {

    private static final String STREAM = "/api/v1/events/stream";

    private final Api api;
    private final Api viewer;
    private final Plant plant;
    private final TestUsers users;
    private final Database database;
    private final MeterRegistry meters;
    private final JsonMapper mapper;

    FeedTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired TestUsers users,
            @Autowired Database database,
            @Autowired MeterRegistry meters,
            @Autowired JsonMapper mapper) {
        this.api = api;
        this.viewer = api.as(Role.VIEWER);
        this.plant = plant;
        this.users = users;
        this.database = database;
        this.meters = meters;
        this.mapper = mapper;
    }

    @Test
    void whoListensIsToldWhatHappensAsWebhooksWouldBe() {
        try (Heard heard = listen("?topics=step.started,step.completed")) {
            assertThat(heard.header("Content-Type")).startsWith("text/event-stream");
            assertThat(heard.header("Cache-Control")).contains("no-store");
            assertThat(heard.header("Server-Timing")).contains("statement");
            Plant.Lot lot = plant.lot(1);

            new Station(api.as(Role.OPERATOR)).run(lot.wip(1), 1, "PASS");

            List<Message> events = heard.about(lot.wip(1), 2);
            assertThat(events.stream().map(Message::event)).containsExactly("step.started", "step.completed");
            JsonNode event = mapper.readTree(events.get(1).data());
            assertThat(event.path("specversion").asString()).isEqualTo("1.0");
            assertThat(event.path("type").asString()).isEqualTo("com.f2x.neurohub.step.completed");
            assertThat(event.path("data").path("result").asString()).isEqualTo("PASS");
            assertThat(event.path("sequence").asLong())
                    .isEqualTo(Long.parseLong(events.get(1).id()));
        }
    }

    @Test
    void writersAtOnceAreToldWholeInOneOrderAndOnce() {
        try (Heard heard = listen("");
                Heard other = listen("?topics=lot.created")) {
            String run = name();
            Together.atOnce(4, writer -> {
                for (int i = 0; i < 100; i++) {
                    write(run + writer + "-", i, i + 1);
                }
                return writer;
            });

            List<Message> events = heard.about(run, 400);

            assertThat(events.stream().map(message -> Long.valueOf(message.id())))
                    .isSorted()
                    .doesNotHaveDuplicates();
            for (int writer = 0; writer < 4; writer++) {
                String own = run + writer + "-";
                assertThat(events.stream().map(Message::subject).filter(subject -> subject.startsWith(own)))
                        .hasSize(100)
                        .isSorted();
            }
            assertThat(other.about(run, 400)).isEqualTo(events);
        }
    }

    @Test
    void whoComesBackIsToldEverythingAfterTheLastEventItHasHoweverMuchThatIs() {
        String run = name();
        String last;
        try (Heard heard = listen("")) {
            write(run, 0, 3);
            last = heard.about(run, 3).get(1).id();
        }
        write(run, 3, 1000);

        try (Heard again = Heard.by(viewer.request(STREAM).header("Last-Event-ID", last))) {
            assertThat(again.about(run, 998).stream().map(Message::subject)).isEqualTo(subjects(run, 2, 1000));
        }
        try (Heard again = listen("?last_event_id=" + last)) {
            assertThat(again.next(message -> !message.event().equals("metrics")).subject())
                    .isEqualTo(subjects(run, 2, 3).get(0));
        }
    }

    @Test
    void whoAsksForWhatIsNotThereAnyMoreLearnsItFirst() {
        String run = name();
        String last;
        try (Heard heard = listen("")) {
            write(run, 0, 1);
            last = heard.about(run, 1).get(0).id();
        }
        String ahead = Long.toString(Long.parseLong(last) + 1_000_000);
        try (Heard heard = listen("?last_event_id=" + ahead)) {
            assertThat(heard.next(message -> !message.event().equals("metrics")).event())
                    .isEqualTo("reset");
            write(run, 1, 2);
            assertThat(heard.about(run, 1).get(0).subject())
                    .isEqualTo(subjects(run, 1, 2).get(0));
        }
        database.update("update event_feed set expires_recording_at = now() - interval '1 second'");
        try (Heard heard = listen("?last_event_id=" + last)) {
            Message reset = heard.next(message -> !message.event().equals("metrics"));
            assertThat(reset.event()).isEqualTo("reset");
            assertThat(heard.about(run, 1).get(0).subject())
                    .isEqualTo(subjects(run, 1, 2).get(0));
        }
    }

    @Test
    void eventsAreRecordedWhileSomebodyListensAndAnHourLonger() {
        database.update("update event_feed set expires_recording_at = '-infinity'");
        database.update("delete from webhook_subscriptions");
        String unheard = plant.emptyLot(1).number();
        try (Heard heard = listen("?topics=lot.created")) {
            assertThat(heard.header("Content-Type")).isNotEmpty();
            assertThat(database.number(
                            "select extract(epoch from expires_recording_at - now())::bigint from event_feed"))
                    .isBetween(3600L, 4500L);
        }
        String heard = plant.emptyLot(1).number();

        assertThat(database.number("select count(*) from outbox_events where subject = ?", unheard))
                .isZero();
        assertThat(database.number("select count(*) from outbox_events where subject = ?", heard))
                .isOne();
    }

    @Test
    void theFiguresOfTheMomentAreThoseOfTheDatabase() {
        Plant.Lot lot = plant.lot(1);
        Answer failed = new Station(api.as(Role.OPERATOR)).run(lot.wip(1), 1, "FAIL");
        long id = database.number("select max(id) from process_data where result = 'FAIL'");
        assertThat(failed.status()).isEqualTo(200);
        try (Heard heard = listen("?topics=alert.resolved")) {
            await().untilAsserted(() -> {
                JsonNode told = mapper.readTree(
                        heard.next(message -> message.event().equals("metrics")).data());
                assertThat(told.path("global_success_rate_1h").decimalValue())
                        .isEqualByComparingTo(database.text(
                                "select coalesce(round(avg(case when result = 'FAIL' then 0 else 1 end), 4), 1)"
                                        + "::text from process_data where completed_at > now() - interval '1 hour'"));
                assertThat(told.path("active_equipment").asString())
                        .isEqualTo(
                                database.text("select (select count(distinct e.id) from equipment e join process_data d"
                                        + " on d.equipment_id = e.id where d.completed_at is null and d.aborted_at is null"
                                        + " and e.status = 'AVAILABLE' and e.is_active) || '/' ||"
                                        + " (select count(*) from equipment where is_active and status <> 'RETIRED')"));
                JsonNode latest = told.path("recent_failures").path(0);
                assertThat(latest.path("id").asLong()).isEqualTo(id);
                assertThat(latest.path("serial").asString()).isEqualTo(lot.wip(1));
                assertThat(told.path("recent_failures").size()).isLessThanOrEqualTo(10);
                assertThat(told.path("timestamp").asString()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?topics=step.nonsense",
                "?topics=step.completed;drop",
                "?last_event_id=-1",
                "?last_event_id=x",
                "?last_event_id=99999999999999999999999",
                "?last_event_id=9999999999999999999",
                "?nonsense=1"
            })
    void whatCannotBeReadIsRefused(String query) {
        viewer.get(STREAM + query).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void whatSaysNothingAsksForEverything() {
        assertThat(viewer.send(viewer.request(STREAM + "?topics=&last_event_id="))
                        .status())
                .isEqualTo(200);
        assertThat(viewer.send(viewer.request(STREAM + "?last_event_id=0")).status())
                .isEqualTo(200);
        assertThat(viewer.send(viewer.request(STREAM).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        viewer.post(STREAM).expectProblem(405, "METHOD_NOT_ALLOWED");
        api.withToken(null).get(STREAM).expectProblem(401, "NOT_SIGNED_IN");
    }

    @Test
    void whoMayListenNoMoreIsTakenOff() {
        users.named("listener", Role.VIEWER);
        Api listener = api.asUser("listener");
        try (Heard heard = Heard.by(listener.request(STREAM))) {
            heard.next(message -> message.event().equals("metrics"));

            listener.post("/api/v1/auth/logout").expect(200);

            heard.awaitEnd();
        }
    }

    @Test
    void aCallerListensSoManyTimesAtOnceAndNoMore() {
        users.named("greedy", Role.VIEWER);
        Api greedy = api.asUser("greedy");
        List<Heard> open = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                open.add(Heard.by(greedy.request(STREAM)));
            }
            Answer refused = greedy.send(greedy.request(STREAM)).expect(429);
            assertThat(refused.header("Retry-After")).isNotEmpty();
            try (Heard other = listen("")) {
                other.next(message -> message.event().equals("metrics"));
            }
        } finally {
            open.forEach(Heard::close);
        }
        await().until(() -> greedy.send(greedy.request(STREAM)).status() == 200);
    }

    @Test
    void aDrainEndsStreamsAtOnceAndLetsNobodyIn() {
        Api admin = api.as(Role.ADMIN);
        try (Heard heard = listen("")) {
            Answer drained = admin.post("/api/v1/ops/drain", Map.of("timeout_seconds", 30))
                    .expect(200);
            assertThat(drained.text("drained")).isEqualTo("true");
            assertThat(Long.parseLong(drained.text("waited_ms"))).isLessThan(15_000);
            heard.awaitEnd();
            viewer.get(STREAM).expectProblem(503, "SERVER_DRAINING");
        } finally {
            admin.post("/api/v1/ops/resume").expect(200);
        }
        try (Heard heard = listen("")) {
            heard.next(message -> message.event().equals("metrics"));
        }
    }

    @Test
    void whoReadsNothingKeepsNobodyWaitingAndMissesNothing() throws IOException {
        String run = name();
        try (Socket slow = raw(STREAM);
                Heard heard = listen("")) {
            slow.getInputStream().read();
            writeLarge(run, 3000);

            assertThat(heard.about(run, 3000)).hasSize(3000);

            String latest = "";
            byte[] some = new byte[1 << 16];
            StringBuilder read = new StringBuilder();
            String end = "\"subject\":\"" + run + "003000\"";
            while (!latest.contains(end)) {
                int count = slow.getInputStream().read(some);
                assertThat(count).as("still connected").isPositive();
                read.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
                latest = unchunked(read.substring(Math.max(0, read.length() - count - (1 << 12))));
            }
            assertThat(unchunked(read.toString()).split("\"subject\":\"" + run, -1))
                    .hasSize(3001);
        }
    }

    /** What the server has said: it is sent in chunks that end anywhere, in the middle of a word too. */
    private static String unchunked(String sent) {
        return sent.replaceAll("\r\n[0-9a-f]+\r\n", "");
    }

    @Test
    void whoComesAndGoesDisturbsNobody() {
        Api operator = api.as(Role.OPERATOR);
        String run = name();
        List<Heard> staying = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                staying.add(Heard.by(operator.request(STREAM)));
            }
            Together.atOnce(3, client -> {
                for (int i = 0; i < 100; i++) {
                    assertThat(viewer.send(viewer.request(STREAM)).status()).isIn(200, 429);
                    write(run + client + "-", i, i + 1);
                }
                return client;
            });
            staying.forEach(heard -> assertThat(heard.about(run, 300)).hasSize(300));
        } finally {
            staying.forEach(Heard::close);
        }
    }

    @Test
    void streamsAreNoLongRequests() {
        try (Heard heard = listen("")) {
            heard.next(message -> message.event().equals("metrics"));
            heard.next(message -> message.event().equals("metrics"));
        }
        await().until(() -> meters.get("neurohub.feed.clients")
                        .tag("transport", "sse")
                        .gauge()
                        .value()
                == 0);
        assertThat(meters.find("http.server.requests")
                        .tags("uri", STREAM, "method", "GET")
                        .timers())
                .isEmpty();
        assertThat(meters.get("neurohub.feed.ended").counters()).isNotEmpty();
    }

    private Heard listen(String query) {
        return Heard.by(viewer.request(STREAM + query));
    }

    private Socket raw(String path) throws IOException {
        HttpRequest request = viewer.request(path).build();
        URI uri = request.uri();
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress(uri.getHost(), uri.getPort()));
        String head = "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                .formatted(path, request.headers().firstValue("Authorization").orElseThrow());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String name() {
        return "run-" + UUID.randomUUID() + "-";
    }

    /** Events as triggers write them, about things with ascending names. */
    private void write(String run, int from, int to) {
        database.update(
                "insert into outbox_events (topic, subject, occurred_at, data)"
                        + " select 'lot.created', ? || lpad(n::text, 6, '0'), now(), '{\"n\": 1}'"
                        + " from generate_series(?, ?) n",
                run,
                from + 1,
                to);
    }

    private void writeLarge(String run, int count) {
        database.update(
                "insert into outbox_events (topic, subject, occurred_at, data)"
                        + " select 'lot.created', ? || lpad(n::text, 6, '0'), now(),"
                        + " jsonb_build_object('padding', repeat('x', 2000)) from generate_series(1, ?) n",
                run,
                count);
    }

    private static List<String> subjects(String run, int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from + 1, to)
                .mapToObj(n -> run + "%06d".formatted(n))
                .toList();
    }
}
