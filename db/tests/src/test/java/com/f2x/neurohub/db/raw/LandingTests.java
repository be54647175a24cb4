package com.f2x.neurohub.db.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How events land, and which are refused. */
class LandingTests {

    private static EventLayer layer;
    private static Tenant tenant;

    @BeforeAll
    static void register() throws SQLException {
        layer = EventLayer.fresh();
        tenant = Tenant.register(layer.application(), "LANDING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []                  | 23514 chk_site_tracking_events_r_payload_kind
                    "text"              | 23514 chk_site_tracking_events_r_payload_kind
                    7                   | 23514 chk_site_tracking_events_r_payload_kind
                    null                | 23514 chk_site_tracking_events_r_payload_kind
                    {}                  | 23514 chk_site_tracking_events_r_payload_empty
                    {"a": "\\u0000"}    | 22P05
                    {"a": 1e200000}     | 22003
                    {"a": }             | 22P02
                    """)
    void whatIsNoEventIsRefusedByName(String event, String refusal) throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            assertThat(session.refusal(tenant.ingest(event))).isEqualTo(refusal);
        }
    }

    @Test
    void theTableRefusesWhatTheFunctionsDo() throws SQLException {
        String insert = "insert into raw.site_tracking_events_r (tenant_hk, raw_payload) values (%s, '%%s')"
                .formatted(tenant.literal());
        try (Session session = Session.of(layer.application(), tenant)) {
            for (String event : List.of("[]", "{}", "{\"a\": \"%s\"}".formatted("x".repeat(2_097_152)), nested(33))) {
                String constraint = session.one("select raw.refusal_of('%s')".formatted(event));

                assertThat(session.refusal(insert.formatted(event))).isEqualTo("23514 " + constraint);
            }
        }
    }

    @Test
    void sizeAndDepthHaveALimitThatStillFits() throws SQLException {
        String largest = "{\"a\": \"%s\"}".formatted("x".repeat(2_097_152 - "{\"a\": \"\"}".length()));
        try (Session session = Session.of(layer.application(), tenant)) {
            assertThat(session.refusal(tenant.ingest(largest))).isEqualTo("done");
            assertThat(session.refusal(tenant.ingest(largest.replace("{\"a\"", "{\"ab\""))))
                    .isEqualTo("23514 chk_site_tracking_events_r_payload_size");
            assertThat(session.refusal(tenant.ingest(nested(32)))).isEqualTo("done");
            assertThat(session.refusal(tenant.ingest(nested(33))))
                    .isEqualTo("23514 chk_site_tracking_events_r_payload_depth");
            assertThat(session.refusal(tenant.ingest(nested(100_000)))).isEqualTo("54001");
        }
    }

    /** An object with so many objects in each other, itself included. */
    private static String nested(int depth) {
        return "{\"a\": ".repeat(depth) + "1" + "}".repeat(depth);
    }

    @Test
    void anEventWithoutATenantOrOfAnUnknownOneIsRefused() throws SQLException {
        Tenant unknown = new Tenant("ffff");
        try (Session session = Session.of(layer.application(), unknown)) {
            assertThat(session.refusal("select raw.ingest_tracking_event(null, null, null, null, '{\"a\": 1}')"))
                    .isEqualTo("23502");
            assertThat(session.refusal(unknown.ingest("{\"a\": 1}")))
                    .isEqualTo("23503 fk_site_tracking_events_r_tenant_hk");
        }
    }

    @Test
    void ofABatchWhatIsWrongKeepsNothingElseOut() throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            String batch =
                    "select r ->> 'processed', r ->> 'failed', jsonb_array_length(r -> 'ids'), r #>> '{results,1,error}',"
                            + " r #>> '{results,3,duplicate}', r #>> '{results,3,raw_event_id}' = r #>> '{results,2,raw_event_id}',"
                            + " r ->> 'batch_id' ~ '^BATCH_[0-9]{8}_[0-9]{6}_[0-9a-f]{8}$'"
                            + " from raw.ingest_tracking_events_batch(%s, null, null, null, '%s') r";

            assertThat(
                            session.one(
                                    batch.formatted(
                                            tenant.literal(),
                                            "[{\"a\": 1}, [], {\"b\": 1, \"dedupe_key\": \"twice\"}, {\"b\": 2, \"dedupe_key\": \"twice\"}]")))
                    .isEqualTo("3|1|3|chk_site_tracking_events_r_payload_kind|true|t|t");
            assertThat(session.one(batch.formatted(tenant.literal(), "[]"))).startsWith("0|0|0|");
            assertThat(session.refusal(batch.formatted(tenant.literal(), "{}"))).isEqualTo("22023");
        }
    }

    @Test
    void eventsOfABatchGetTheirIdsInTheirOrder() throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            assertThat(session.one("""
                            select array_agg(raw_event_id order by item) = array_agg(raw_event_id order by raw_event_id)
                            from raw.ingest_events(%s,
                                array(select jsonb_build_object('n', n) from generate_series(1, 500) n))
                            """.formatted(tenant.literal()))).isEqualTo("t");
        }
    }

    @Test
    void aKeyThatIsTooLongIsTheSameEventAsItselfOnly() throws SQLException {
        String key = "k".repeat(300);
        try (Session session = Session.of(layer.application(), tenant)) {
            String first = session.one(tenant.ingest("{\"a\": 1}", key + "1"));

            assertThat(session.one(tenant.ingest("{\"a\": 1}", key + "2")))
                    .isNotEqualTo(first)
                    .endsWith("|f");
            assertThat(session.one(tenant.ingest("{\"a\": 1}", key + "1"))).isEqualTo(first.replace("|f", "|t"));
        }
    }

    @Test
    void thoseWhoTellTheSameAtTheSameTimeAreToldTheSameId() throws Exception {
        int callers = 8;
        CyclicBarrier together = new CyclicBarrier(callers);
        Callable<List<String>> caller = () -> {
            try (Session session = Session.of(layer.application(), tenant)) {
                List<String> ids = new java.util.ArrayList<>();
                for (int round = 0; round < 20; round++) {
                    together.await();
                    ids.add(session.one(tenant.ingest("{\"a\": 1}", "round-" + round)));
                }
                return ids;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            Set<String> answers = new TreeSet<>();
            for (Future<List<String>> answer : threads.invokeAll(
                    IntStream.range(0, callers).mapToObj(n -> caller).toList())) {
                answers.addAll(answer.get());
            }

            assertThat(answers.stream().filter(answer -> answer.endsWith("|f"))).hasSize(20);
            assertThat(answers.stream().map(answer -> answer.split("\\|")[0]).distinct())
                    .hasSize(20);
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    {"event_time": "2026-11-29T15:00:00+09:00"}  | 2026-11-29 06:00:00+00
                    {"timestamp": "2026-11-29T06:00:00.5Z"}      | 2026-11-29 06:00:00.5+00
                    {"occurred_at": "2026-11-29 06:00+00"}       | 2026-11-29 06:00:00+00
                    {"event_time": "2026-11-29T06:00:00"}        | -
                    {"event_time": "2026-02-30T06:00:00Z"}       | -
                    {"event_time": "yesterday"}                  | -
                    {"event_time": "infinity"}                   | -
                    {"event_time": 1764396000}                   | -
                    {"a": 1}                                     | -
                    """, quoteCharacter = '`')
    void aTimeIsTakenWhereItIsSaidWell(String event, String time) throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            session.run("set timezone = 'UTC'");
            String id = session.one(tenant.ingest(event));

            assertThat(session.one("select event_time from raw.site_tracking_events_r where raw_event_id = " + id))
                    .isEqualTo(String.valueOf(time));
        }
    }

    @Test
    void whoeverListensIsWokenWithoutBeingTold() throws Exception {
        try (Session listener = Session.of(layer.application());
                Session session = Session.of(layer.application(), tenant)) {
            listener.run("listen process_tracking_events");
            session.run(tenant.ingest("{\"a\": 1}"));

            assertThat(listener.connection()
                            .unwrap(org.postgresql.PGConnection.class)
                            .getNotifications(10_000))
                    .singleElement()
                    .satisfies(note -> assertThat(note.getParameter()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_type", "evt_type"})
    void theTypeAndTheUnitAreReadFromThePayload(String member) throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            String id = session.one(tenant.ingest("{\"%s\": \"scan\", \"serial_number\": \"S-9\"}".formatted(member)));

            assertThat(session.one("select event_type, unit_key, record_source from raw.site_tracking_events_r"
                            + " where raw_event_id = " + id))
                    .isEqualTo("scan|S-9|site_tracker");
        }
    }
}
