package com.f2x.neurohub.inbound.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Gateway;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What one source tells no other sees, whichever operation it asks. */
@ApplicationTest
class EventIsolationTests {

    private static final String EVENTS = "/api/v1/events";

    private final Api api;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    EventIsolationTests(@Autowired Api api, @Autowired JdbcClient jdbc, @Autowired TransactionTemplate transactions) {
        this.api = api;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void aKeyKnowsOfNoOtherSourceThanItsOwn() {
        Gateway own = Gateway.of(api);
        Gateway other = Gateway.of(api);

        assertThat(other.api().get("/api/v1/event-sources").expect(200).json())
                .singleElement()
                .satisfies(source ->
                        assertThat(source.path("source_code").asString()).isEqualTo(other.source()));
        other.api().get("/api/v1/event-sources/" + own.source()).expectProblem(404, "EVENT_SOURCE_NOT_FOUND");
        other.api().get("/api/v1/event-sources/" + other.source()).expect(200);
        other.api().get(EVENTS + "?source=" + own.source()).expectProblem(403, "NOT_PERMITTED");
        other.api().get(EVENTS + "?source=nobody").expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void noOperationShowsOrTouchesEventsOfAnotherSource() {
        Gateway own = Gateway.of(api);
        Gateway other = Gateway.of(api);
        long id = own.processed(Map.of("event_type", "secret", "event_id", "1"))
                .path("id")
                .asLong();

        other.api().get(EVENTS + "/" + id).expectProblem(404, "EVENT_NOT_FOUND");
        other.api().post(EVENTS + "/" + id + "/replay").expectProblem(404, "EVENT_NOT_FOUND");
        assertThat(other.api().get(EVENTS).expect(200).json()).isEmpty();
        assertThat(other.api()
                        .get(EVENTS + "?event_type=secret&count=true")
                        .expect(200)
                        .header("X-Total-Count"))
                .isEqualTo("0");
        assertThat(other.api()
                        .post(EVENTS + "/replay", Map.of("ids", List.of(id), "statuses", List.of("PROCESSED")))
                        .expect(202)
                        .json()
                        .path("replayed")
                        .asInt())
                .isZero();
        assertThat(other.api()
                        .get(EVENTS + "/status")
                        .expect(200)
                        .json()
                        .path("received")
                        .asInt())
                .isZero();
        assertThat(other.bring(Map.of("event_type", "secret", "event_id", "1"))).isNotEqualTo(id);
    }

    @Test
    void aMachineNamesNoOtherSourceAndAPersonNamesOne() {
        Gateway own = Gateway.of(api);
        Gateway other = Gateway.of(api);

        own.api().get(EVENTS + "?source=" + other.source()).expectProblem(403, "NOT_PERMITTED");
        own.api().get(EVENTS + "?source=" + own.source()).expect(200);
        api.as(Role.MANAGER).get(EVENTS).expectProblem(422, "MISSING_CONTENT");
        api.as(Role.MANAGER).get(EVENTS + "?source=NOBODY").expectProblem(404, "EVENT_SOURCE_NOT_FOUND");
        api.as(Role.MANAGER).get(EVENTS + "?source=" + own.source()).expect(200);
        api.as(Role.OPERATOR).get(EVENTS + "?source=" + own.source()).expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void theApplicationSeesNothingAndWritesNothingWithoutASource() {
        Gateway own = Gateway.of(api);
        own.processed(Map.of("event_type", "secret"));

        for (String table : List.of("auth.tenant_h", "raw.site_tracking_events_r", "staging.site_tracking_events_s")) {
            assertThat(this.<Long>alone(sql -> sql.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single()))
                    .as(table)
                    .isZero();
        }
        assertThatThrownBy(
                        () -> alone(sql -> sql.sql("""
                        insert into raw.site_tracking_events_r (tenant_hk, raw_payload)
                        values (util.hash_binary('%s'), '{"a": 1}')""".formatted(own.source())).update()))
                .hasStackTraceContaining("row-level security");
    }

    private <T> T alone(Function<JdbcClient, T> work) {
        return transactions.execute(transaction -> work.apply(jdbc));
    }

    @Test
    void listsArePagedByCursor() {
        Gateway gateway = Gateway.of(api);
        gateway.api().post(EVENTS + "/bulk", "[{\"a\":1},{\"a\":2},{\"a\":3}]").expect(202);

        var first = gateway.api().get(EVENTS + "?limit=2").expect(200);
        JsonNode second = gateway.api()
                .get(first.header("Link").replaceAll("<(.*)>.*", "$1"))
                .expect(200)
                .json();

        assertThat(first.json()).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(first.json().get(0).path("id").asLong())
                .isGreaterThan(second.get(0).path("id").asLong());
    }
}
