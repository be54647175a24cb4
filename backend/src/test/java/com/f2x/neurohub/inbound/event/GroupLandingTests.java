package com.f2x.neurohub.inbound.event;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.EventOrigin;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Gateway;
import com.f2x.neurohub.testing.Outage;
import com.f2x.neurohub.testing.Together;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events that come at the same time, which land in each other's transactions. */
@ApplicationTest
class GroupLandingTests {

    private static final String EVENTS = "/api/v1/events";
    private static final int CALLERS = 32;

    private final Api api;
    private final Database database;
    private final Landing landing;
    private final DataSource source;

    GroupLandingTests(
            @Autowired Api api,
            @Autowired Database database,
            @Autowired Landing landing,
            @Autowired DataSource source) {
        this.api = api;
        this.database = database;
        this.landing = landing;
        this.source = source;
    }

    private static String tenant(Database database, Gateway gateway) {
        return database.text(
                "select encode(tenant_hk, 'hex') from auth.tenant_h where tenant_bk = ?", gateway.source());
    }

    @Test
    void eachKeepsItsOwnKeyProgramTraceAndBatch() {
        Gateway gateway = Gateway.of(api);
        List<Api> machines = IntStream.range(0, 4)
                .mapToObj(n -> gateway.api()
                        .withToken(Gateway.key(gateway.admin(), gateway.source(), List.of("EVENTS_WRITE"))))
                .toList();

        List<Answer> answers =
                Together.on(CALLERS, 200, n -> bring(machines.get(n % 4), n).expect(202));

        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(200);
        for (int n = 0; n < answers.size(); n++) {
            Answer answer = answers.get(n);
            assertThat(answer.json().path("duplicate").asBoolean()).isFalse();
            assertThat(database.text("""
                            select concat_ws(' ', raw_payload ->> 'n', user_agent, trace_id, host(client_ip) is not null,
                                             payload_sha256 = sha256(convert_to(?, 'UTF8')))
                            from raw.site_tracking_events_r where raw_event_id = ?""", body(n), answer.id()))
                    .isEqualTo("%d program-%1$d %s t t".formatted(n, answer.header("X-Request-ID")));
        }
        assertThat(database.text("""
                        select concat_ws(' ', count(distinct api_key_hk), count(distinct batch_id), count(distinct raw_payload -> 'n'),
                                         count(distinct api_key_hk::text || (raw_payload ->> 'n')::int % 4))
                        from raw.site_tracking_events_r where tenant_hk = decode(?, 'hex')""", tenant(database, gateway))).isEqualTo("4 200 200 4");
    }

    private static Answer bring(Api machine, int n) {
        return machine.send(machine.request(EVENTS)
                .header("Content-Type", "application/json")
                .header("User-Agent", "program-" + n)
                .POST(BodyPublishers.ofString(body(n))));
    }

    private static String body(int n) {
        return "{\"event_type\":\"HEARTBEAT\",\"n\":%d}".formatted(n);
    }

    @Test
    void ofTwinsTheFirstIsKeptAndTheOthersAreToldSo() {
        Gateway gateway = Gateway.of(api);
        List<UUID> told =
                IntStream.range(0, 10).mapToObj(n -> UUID.randomUUID()).toList();

        List<Answer> answers = Together.on(
                CALLERS,
                100,
                n -> gateway.api()
                        .post(EVENTS, Map.of("event_type", "x", "event_id", told.get(n / 10)))
                        .expect(202));

        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(10);
        assertThat(answers.stream()
                        .filter(answer -> !answer.json().path("duplicate").asBoolean()))
                .hasSize(10);
        for (int n = 0; n < 100; n++) {
            assertThat(answers.get(n).id()).isEqualTo(answers.get(n / 10 * 10).id());
        }
    }

    @Test
    void onlyWhatCannotBeKeptIsRefused() {
        Gateway gateway = Gateway.of(api);
        EventOrigin origin = new EventOrigin(tenant(database, gateway), null);
        Sender sender = new Sender("10.0.0.1", null, null, Sender.HTTP);
        List<String> poison = List.of("{\"a\":\"\\u0000\"}", "{\"a\":1e200000}", "{\"a\":}");

        List<String> outcomes = Together.on(CALLERS, 120, n -> {
            String json = n % 20 == 7 ? poison.get(n / 20 % 3) : body(n);
            try {
                return ""
                        + landing.land(origin, sender, new ReceivedEvent(json, ReceivedEvent.hash(json), null))
                                .id();
            } catch (RuntimeException e) {
                return "refused " + json;
            }
        });

        assertThat(outcomes.stream().filter(outcome -> outcome.startsWith("refused")))
                .hasSize(6)
                .allMatch(outcome -> poison.contains(outcome.substring("refused ".length())));
        assertThat(outcomes.stream().distinct()).hasSize(114 + 3);
        assertThat(database.number(
                        "select count(*) from raw.site_tracking_events_r where tenant_hk = decode(?, 'hex')",
                        origin.tenant()))
                .isEqualTo(114);
    }

    @Test
    void aRefusalOfAConstraintIsThatOfOneEvent() {
        Gateway gateway = Gateway.of(api);
        String large = "{\"a\":[" + "1e9,".repeat(200_000) + "1]}";

        List<Answer> answers = Together.on(16, 40, n -> gateway.api().post(EVENTS, n % 10 == 3 ? large : body(n)));

        for (int n = 0; n < answers.size(); n++) {
            if (n % 10 == 3) {
                answers.get(n).expectProblem(422, "INVALID_CONTENT");
            } else {
                answers.get(n).expect(202);
            }
        }
    }

    @Test
    void whileTheDatabaseIsAwayAllAreToldSoAndWhatWasAnsweredIsKept() throws SQLException {
        Gateway gateway = Gateway.of(api);
        gateway.bring(body(0));

        List<Answer> answers = Outage.of(
                database.text("select current_database()"),
                () -> Together.on(CALLERS, CALLERS, n -> gateway.api().post(EVENTS, body(n))));

        answers.forEach(answer -> answer.expectProblem(503, "DATABASE_UNAVAILABLE"));
        HikariPoolMXBean pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        await().until(() -> pool.getTotalConnections() > 0);
        List<Answer> after = Together.on(
                CALLERS, 64, n -> gateway.api().post(EVENTS, body(n)).expect(202));
        assertThat(after.stream().map(Answer::id).distinct()).hasSize(64);
        assertThat(database.number(
                        "select count(*) from raw.site_tracking_events_r where tenant_hk = decode(?, 'hex')",
                        tenant(database, gateway)))
                .isEqualTo(65);
    }
}
