package com.f2x.neurohub.db.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood of an event. */
class StagingTests {

    private static EventLayer layer;
    private static Tenant tenant;

    @BeforeAll
    static void register() throws SQLException {
        layer = EventLayer.fresh();
        tenant = Tenant.register(layer.application(), "STAGED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"event_type": "scan", "event_time": "2026-01-01T00:00:00Z", "serial": "S"} | VALID      | 1.00 | {}
                    {"event_type": "odd", "event_time": "2026-01-01T00:00:00Z", "serial": "S"}  | SUSPICIOUS | 1.00 | {UNKNOWN_TYPE}
                    {"event_type": "scan", "event_time": "today", "serial": "S"}                | VALID      | 0.90 | {BAD_TIME}
                    {"event_type": "scan", "event_time": "2999-01-01T00:00:00Z", "lot": "L"}    | VALID      | 0.90 | {FUTURE_TIME}
                    {"event_type": "scan", "serial": "S"}                                       | VALID      | 0.80 | {MISSING_TIME}
                    {"event_type": "scan"}                                                      | SUSPICIOUS | 0.60 | {MISSING_TIME,MISSING_SUBJECT}
                    {"serial": "S", "event_time": "2026-01-01T00:00:00Z"}                       | VALID      | 0.70 | {MISSING_TYPE}
                    {"a": 1}                                                                    | SUSPICIOUS | 0.30 | {MISSING_TYPE,MISSING_TIME,MISSING_SUBJECT}
                    """)
    void qualityIsOneLessThePenalties(String event, String status, String score, String errors) throws SQLException {
        assertThat(staged(event, "validation_status, quality_score, validation_errors"))
                .isEqualTo("%s|%s|%s".formatted(status, score, errors));
    }

    @Test
    void anEventThatIsAllWrongIsKept() throws SQLException {
        assertThat(staged(
                        "{\"text\": \"%s\"}".formatted("x".repeat(2001)),
                        "validation_status, quality_score, validation_errors, event_type"))
                .isEqualTo("INVALID|0.00|{MISSING_TYPE,MISSING_TIME,MISSING_SUBJECT,TOO_LONG}|null");
    }

    @Test
    void fieldsAreReadByTheirNamesAndAliases() throws SQLException {
        assertThat(staged(
                        "{\"equipment\": \" EQ-1 \", \"lot_number\": \"L\", \"serial_number\": 7, \"wip_id\": \"W\", \"process\": {},"
                                + " \"operator_id\": \"kim\"}",
                        "equipment_code, lot_number, serial_number, wip_id, process_code, operator"))
                .isEqualTo("EQ-1|L|7|W|null|kim");
    }

    @Test
    void anEventWithoutATimeHappenedWhenItWasReceived() throws SQLException {
        assertThat(staged(
                        "{\"a\": 1}",
                        "event_timestamp = (select received_timestamp from raw.site_tracking_events_r r"
                                + " where r.raw_event_id = s.raw_event_id)"))
                .isEqualTo("t");
    }

    @Test
    void whatItBecameIsNotedAndStaysWhenItIsStagedAgain() throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            String id = session.one(tenant.ingest("{\"event_type\": \"scan\"}"));
            session.run("select staging.stage_event(%s)".formatted(id));
            assertThat(session.one("select staging.note_outcome(%s, p_process_data_id => 42)".formatted(id)))
                    .isEqualTo("t");
            session.run("select staging.stage_event(%s)".formatted(id));

            assertThat(session.one("select count(*), min(process_data_id), bool_and(processed_to_business)"
                            + " from staging.site_tracking_events_s where raw_event_id = " + id))
                    .isEqualTo("1|42|t");
        }
    }

    private static String staged(String event, String columns) throws SQLException {
        try (Session session = Session.of(layer.application(), tenant)) {
            String id = session.one(tenant.ingest(event));
            session.run("select staging.stage_event(%s, '{scan}')".formatted(id));
            return session.one(
                    "select %s from staging.site_tracking_events_s s where raw_event_id = %s".formatted(columns, id));
        }
    }
}
