package com.f2x.neurohub.inbound.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Gateway;
import com.f2x.neurohub.testing.Together;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class EventDoorTests {

    private static final String EVENTS = "/api/v1/events";

    private final Api api;
    private final Database database;

    EventDoorTests(@Autowired Api api, @Autowired Database database) {
        this.api = api;
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events", "/api/v1/track"})
    void anEventIsKeptAsItCame(String path) throws Exception {
        Gateway gateway = Gateway.of(api);
        String json = "{ \"event_type\": \"strange\",  \"b\": 1.50, \"온도\": [1e3] }";

        Answer answer = gateway.api().post(path, json).expect(202);

        Answer life = gateway.api().get(EVENTS + "/" + answer.id()).expect(200);
        assertThat(answer.json().path("duplicate").asBoolean()).isFalse();
        assertThat(life.json().path("raw_payload").path("온도").get(0).asInt()).isEqualTo(1000);
        assertThat(life.text("payload_sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8))));
        assertThat(life.text("record_source")).isEqualTo("site_tracker");
        assertThat(life.text("trace_id")).isEqualTo(answer.header("X-Request-ID"));
        assertThat(database.text(
                        "select encode(api_key_hk, 'hex') from raw.site_tracking_events_r where raw_event_id = ?",
                        answer.id()))
                .isEqualTo(database.text("""
                        select encode(sha256(convert_to(k.prefix, 'UTF8')), 'hex')
                        from api_keys k join auth.tenant_h t using (tenant_hk) where t.tenant_bk = ?""", gateway.source()));
    }

    @Test
    void aRepetitionIsAnsweredWithTheFirstNumber() {
        Gateway gateway = Gateway.of(api);
        Map<String, Object> event = Map.of("event_type", "HEARTBEAT", "dedupe_key", "shift-1");

        long first = gateway.bring(event);
        Answer second = gateway.api().post(EVENTS, event).expect(202);

        assertThat(second.id()).isEqualTo(first);
        assertThat(second.json().path("duplicate").asBoolean()).isTrue();
        assertThat(Gateway.of(api).bring(event)).isNotEqualTo(first);
        String timed = "{\"event_type\":\"x\",\"event_time\":\"2026-03-02T08:15:30Z\"}";
        assertThat(gateway.bring(timed)).isEqualTo(gateway.bring(timed));
        assertThat(gateway.bring("{\"event_type\":\"x\"}")).isNotEqualTo(gateway.bring("{\"event_type\":\"x\"}"));
    }

    @Test
    void whatIsNullOrFalseNamesNoEvent() {
        Gateway gateway = Gateway.of(api);

        assertThat(gateway.bring("{\"event_id\":null,\"a\":1}"))
                .isNotEqualTo(gateway.bring("{\"event_id\":null,\"a\":2}"));
        assertThat(gateway.bring("{\"dedupe_key\":false,\"a\":1}"))
                .isNotEqualTo(gateway.bring("{\"dedupe_key\":false,\"a\":2}"));
    }

    @Test
    void theSameEventsInAnotherOrderAtOnceAreAllKept() {
        Gateway gateway = Gateway.of(api);
        List<Map<String, Object>> events = IntStream.range(0, 300)
                .mapToObj(number -> Map.<String, Object>of("event_id", "n" + number))
                .toList();
        List<Map<String, Object>> reversed = new ArrayList<>(events);
        Collections.reverse(reversed);

        List<Answer> answers =
                Together.atOnce(8, i -> gateway.api().post(EVENTS + "/bulk", i % 2 == 0 ? events : reversed));

        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.json().path("failed").asInt()).isZero());
    }

    @Test
    void oneOfManyThatIsTooDeepKeepsNoOtherOut() {
        Answer answer = Gateway.of(api)
                .api()
                .post(EVENTS + "/bulk", "[{\"a\":1}," + "[".repeat(2000) + "]".repeat(2000) + ",{\"a\":2}]")
                .expect(202);

        assertThat(answer.json().path("processed").asInt()).isEqualTo(2);
        assertThat(answer.json().path("failed").asInt()).isOne();
    }

    @Test
    void eventsThatAreThereTwiceAreRefused() {
        Gateway.of(api)
                .api()
                .post(EVENTS + "/bulk", "{\"events\":[{\"a\":1}],\"events\":[{\"a\":2}]}")
                .expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void aBatchIsFoundByTheNameThatTheAnswerTells() {
        Gateway gateway = Gateway.of(api);

        String name = gateway.api()
                .post(EVENTS + "/bulk", Map.of("batch_id", "b".repeat(150), "events", List.of(Map.of("a", 1))))
                .expect(202)
                .text("batch_id");

        assertThat(gateway.api().get(EVENTS + "?batch_id=" + name).expect(200).json())
                .hasSize(1);
    }

    @Test
    void aMebibyteIsKeptHoweverTheDatabaseWritesIt() {
        String many = "{\"a\":[" + "1,".repeat((1 << 19) - 5) + "1]}";

        assertThat(many.length()).isLessThanOrEqualTo(1 << 20);
        Gateway.of(api).api().post(EVENTS, many).expect(202);
    }

    @Test
    void twinsAtOnceAreOneEvent() {
        Gateway gateway = Gateway.of(api);
        Map<String, Object> event = Map.of("event_type", "x", "event_id", UUID.randomUUID());

        List<Long> ids = Together.atOnce(8, n -> gateway.bring(event));

        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void anIdempotencyKeyKeepsTheAnswer() {
        Gateway gateway = Gateway.of(api);
        String body = "[{\"event_type\":\"a\"},{}]";

        Answer first = keyed(gateway, "k-1", body).expect(202);
        Answer second = keyed(gateway, "k-1", body).expect(202);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        keyed(gateway, "k-1", "[{}]").expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    private static Answer keyed(Gateway gateway, String key, String body) {
        return gateway.api()
                .send(gateway.api()
                        .request(EVENTS + "/bulk")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void ofManyEachIsKeptOrRefusedByItself() {
        Gateway gateway = Gateway.of(api);
        String events = "[{\"event_type\":\"a\",\"event_id\":1}, {}, 7, {\"a\":\"\\u0000\"},"
                + " {\"event_type\":\"a\",\"event_id\":1}, {\"b\":\"\\ud83d\\ude00\"}]";

        Answer answer = gateway.api().post(EVENTS + "/bulk", events).expect(202);

        assertThat(answer.json().path("processed").asInt()).isEqualTo(3);
        assertThat(answer.json().path("failed").asInt()).isEqualTo(3);
        assertThat(answer.text("batch_id")).startsWith("BATCH_");
        assertThat(answer.json().path("results").findValues("item")).hasSize(6);
        assertThat(answer.json()
                        .path("results")
                        .get(1)
                        .path("problem")
                        .path("rule")
                        .asString())
                .isEqualTo("INVALID_CONTENT");
        assertThat(answer.json().path("results").get(4).path("duplicate").asBoolean())
                .isTrue();
        assertThat(gateway.api()
                        .get(EVENTS + "?batch_id=" + answer.text("batch_id"))
                        .expect(200)
                        .json())
                .hasSize(2);
    }

    @Test
    void linesAndNamedBatchesAreTakenToo() {
        Gateway gateway = Gateway.of(api);

        Answer lines = gateway.api()
                .send(gateway.api()
                        .request("/api/v1/track/bulk")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}\n\n{broken\r\n{\"a\":2}")))
                .expect(202);
        Answer named = gateway.api()
                .post("/api/v1/track/bulk", "{\"batch_id\":\"B7\",\"events\":[{\"a\":1}]}")
                .expect(202);

        assertThat(lines.json().path("processed").asInt()).isEqualTo(2);
        assertThat(lines.json()
                        .path("results")
                        .get(1)
                        .path("problem")
                        .path("rule")
                        .asString())
                .isEqualTo("MALFORMED_JSON");
        assertThat(named.text("batch_id")).isEqualTo("B7");
    }

    @Test
    void whatCannotBeTakenIsRefusedWithWords() {
        Gateway gateway = Gateway.of(api);
        Api machine = gateway.api();

        machine.post(EVENTS, "{").expectProblem(400, "MALFORMED_JSON");
        machine.post(EVENTS, "[]").expectProblem(422, "INVALID_CONTENT");
        machine.post(EVENTS, "{}").expectProblem(422, "INVALID_CONTENT");
        machine.post(EVENTS, "{\"a\":\"" + "x".repeat(1 << 20) + "\"}").expectProblem(413, "CONTENT_TOO_LARGE");
        machine.post(EVENTS, "{\"a\":[" + "1e131071,".repeat(20) + "1]}").expectProblem(422, "INVALID_CONTENT");
        machine.post(EVENTS + "/bulk", "[]").expectProblem(422, "MISSING_CONTENT");
        machine.post(EVENTS + "/bulk", "{\"x\":[]}").expectProblem(422, "MISSING_CONTENT");
        machine.post(EVENTS + "/bulk", "[" + "{\"a\":1},".repeat(1000) + "{\"a\":1}]")
                .expectProblem(422, "INVALID_CONTENT");
        machine.post(EVENTS + "/bulk", "[{\"a\":1},").expectProblem(400, "MALFORMED_JSON");
        machine.send(machine.request(EVENTS)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        machine.send(machine.request(EVENTS)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xff, '}'})))
                .expectProblem(400, "MALFORMED_JSON");
    }

    @Test
    void onlyMachinesThatBelongToASourceBringEvents() {
        Gateway gateway = Gateway.of(api, List.of("READ"));

        gateway.api().post(EVENTS, "{\"a\":1}").expectProblem(403, "NOT_PERMITTED");
        api.as(Role.ADMIN).post(EVENTS, "{\"a\":1}").expectProblem(403, "NOT_PERMITTED");
        api.as(Role.OPERATOR).post(EVENTS + "/bulk", "[{\"a\":1}]").expectProblem(403, "NOT_PERMITTED");
        api.withToken(null).post(EVENTS, "{\"a\":1}").expectProblem(401, "NOT_SIGNED_IN");
    }
}
