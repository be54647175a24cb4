package com.f2x.neurohub.execution.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database refuses by itself, whoever writes. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstraintTests {

    private static final String PASSED =
            "result 'PASS', completed_at now(), completion_recorded_at now(), started_at now() - interval '1 s'";
    private static final String FAILED = PASSED.replace("PASS", "FAIL");

    private final Plant plant;
    private final Station station;
    private final Database database;
    private final long user;
    private final Map<String, Long> ids = new LinkedHashMap<>();

    ConstraintTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired TestUsers users) {
        this.plant = plant;
        this.station = new Station(api.as(Role.OPERATOR));
        this.database = database;
        this.user = database.number("select id from users where username = ?", users.withRole(Role.OPERATOR));
    }

    /** The first unit has its serial, the second passed its first step and runs none, the third has done nothing. */
    @BeforeAll
    void makeUnits() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 7, 8), 3);
        station.pass(lot.wip(1), 1, 2);
        station.passEach(lot.wip(1), 7);
        station.passEach(lot.wip(2), 1);
        ids.put(":lot", lot.id());
        for (int unit = 1; unit <= 3; unit++) {
            ids.put(":wip" + unit, database.number("select id from wip_items where wip_id = ?", lot.wip(unit)));
        }
        ids.put(":serial", database.number("select id from serials where serial_number = ?", lot.serial(1)));
        ids.put(
                ":attempt",
                database.number(named("select id from process_data where wip_id = :wip2 and process_id = 1")));
        ids.put(":user", user);
    }

    /**
     * A statement that one constraint refuses.
     *
     * @param constraint its name
     * @param name what is wrong
     * @param sql the statement, with names for ids
     */
    private record Violation(String constraint, String name, String sql) {

        @Override
        public String toString() {
            return constraint + ": " + name;
        }
    }

    /** A running attempt of the third unit with other columns, written as column, blank, expression, comma. */
    private static Violation row(String constraint, String name, String changes) {
        Map<String, String> columns = new LinkedHashMap<>(Map.of(
                "lot_id", ":lot",
                "wip_id", ":wip3",
                "process_id", "1",
                "data_level", "'WIP'",
                "operator_id", ":user",
                "recorded_by", ":user"));
        for (String change : changes.split(", (?=[a-z_]+ )", -1)) {
            columns.put(change.substring(0, change.indexOf(' ')), change.substring(change.indexOf(' ') + 1));
        }
        return new Violation(
                constraint,
                name,
                "insert into process_data (%s) values (%s)"
                        .formatted(String.join(", ", columns.keySet()), String.join(", ", columns.values())));
    }

    private static Violation update(String constraint, String name, String table, String id, String changes) {
        return new Violation(constraint, name, "update %s set %s where id = %s".formatted(table, changes, id));
    }

    static Stream<Violation> ofNewRows() {
        return Stream.of(
                row("chk_process_data_data_level", "an unknown level", "data_level 'UNIT'"),
                row("chk_process_data_data_level", "a level in lower case", "data_level 'wip'"),
                row("chk_process_data_wip_serial_consistency", "LOT with a WIP item", "data_level 'LOT'"),
                row(
                        "chk_process_data_wip_serial_consistency",
                        "LOT with a serial",
                        "data_level 'LOT', wip_id null, serial_id :serial"),
                row("chk_process_data_wip_serial_consistency", "WIP without a WIP item", "wip_id null"),
                row("chk_process_data_wip_serial_consistency", "WIP with a serial", "serial_id :serial"),
                row("chk_process_data_wip_serial_consistency", "SERIAL without a serial", "data_level 'SERIAL'"),
                row("chk_process_data_result", "an unknown result", FAILED.replace("FAIL", "OK")),
                row("chk_process_data_result", "a result in lower case", PASSED.replace("PASS", "pass")),
                row(
                        "chk_process_data_duration",
                        "an end before the start",
                        PASSED + ", started_at now() + interval '1 s'"),
                row("chk_process_data_completion", "a result without an end", "result 'PASS'"),
                row("chk_process_data_completion", "an end without a result", PASSED.replace("'PASS'", "null")),
                row(
                        "chk_process_data_completion",
                        "an end recorded at no time",
                        PASSED + ", completion_recorded_at null"),
                row("chk_process_data_abortion", "an abortion without a reason", "aborted_at now(), aborted_by :user"),
                row("chk_process_data_aborted_by", "an abortion by nobody", "aborted_at now(), abort_reason 'Broken'"),
                row("chk_process_data_abortion", "a reason without an abortion", "abort_reason 'Broken'"),
                row(
                        "chk_process_data_abortion",
                        "a completed run that was aborted",
                        PASSED + ", aborted_at now(), aborted_by :user, abort_reason 'Broken'"),
                row(
                        "chk_process_data_supersession",
                        "a superseded REWORK",
                        PASSED.replace("PASS", "REWORK") + ", superseded_at now()"),
                row(
                        "chk_process_data_supersession",
                        "a superseded FAIL",
                        FAILED + ", superseded_at now(), defects '[\"A\"]'"),
                row("chk_process_data_attempt_no", "attempt zero", "attempt_no 0"),
                row("chk_process_data_attempt_no", "a negative attempt", "attempt_no -1"),
                row("chk_process_data_measurements", "a measured number", "measurements '5'"),
                row("chk_process_data_measurements", "a measured null", "measurements 'null'"),
                row("chk_process_data_defects", "FAIL without defects", FAILED),
                row("chk_process_data_defects", "PASS with a defect", PASSED + ", defects '[\"A\"]'"),
                row("chk_process_data_defects", "an object of defects", "defects '{}'"),
                row("chk_process_data_defects", "a text of defects", "defects '\"A\"'"));
    }

    static Stream<Violation> ofReferences() {
        return Stream.of(
                row("fk_process_data_lot", "an unknown lot", "lot_id -1"),
                row("fk_process_data_wip", "an unknown WIP item", "wip_id -1"),
                row("fk_process_data_serial", "an unknown serial", "data_level 'SERIAL', serial_id -1"),
                row("fk_process_data_process", "an unknown process", "process_id -1"),
                row("fk_process_data_operator", "an unknown operator", "operator_id -1"),
                row("fk_process_data_recorded_by", "an unknown caller", "recorded_by -1"),
                row("fk_process_data_completed_by", "an unknown finisher", "completed_by -1"),
                row("fk_process_data_equipment", "unknown equipment", "equipment_id -1"));
    }

    static Stream<Violation> ofTwins() {
        String running = row("", "", "process_id 2").sql();
        return Stream.of(
                new Violation(
                        "idx_process_data_wip_unique", "a step that runs twice", running + ", " + values(running)),
                row("uk_process_data_wip_pass", "a second PASS of a WIP item", PASSED + ", wip_id :wip2"),
                row(
                        "uk_process_data_wip_pass",
                        "a PASS on the serial of what passed on its WIP item",
                        PASSED + ", wip_id :wip1, serial_id :serial, data_level 'SERIAL'"),
                twice(
                        "uk_process_data_serial_pass",
                        "a second PASS of a serial",
                        PASSED + ", wip_id null, serial_id :serial, data_level 'SERIAL', process_id 8"),
                twice(
                        "uk_process_data_serial_running",
                        "a step of a serial that runs twice",
                        "wip_id null, serial_id :serial, data_level 'SERIAL', process_id 8"),
                twice("uk_process_data_lot_pass", "a second PASS of a lot", PASSED + ", wip_id null, data_level 'LOT'"),
                twice(
                        "uk_process_data_lot_running",
                        "a step of a lot that runs twice",
                        "wip_id null, data_level 'LOT'"));
    }

    private static Violation twice(String constraint, String name, String changes) {
        String sql = row(constraint, name, changes).sql();
        return new Violation(constraint, name, sql + ", " + values(sql));
    }

    private static String values(String insert) {
        return insert.substring(insert.indexOf(" values ") + " values ".length());
    }

    static Stream<Violation> ofChanges() {
        String data = "process_data";
        String attempt = ":attempt";
        return Stream.of(
                update("chk_process_data_transition", "a PASS that becomes a FAIL", data, attempt, "result = 'FAIL'"),
                update(
                        "chk_process_data_transition",
                        "a PASS that gets a defect",
                        data,
                        attempt,
                        "defects = '[\"A\"]'"),
                update("chk_process_data_transition", "a PASS that loses its result", data, attempt, "result = null"),
                update(
                        "chk_process_data_transition",
                        "a PASS that loses its end",
                        data,
                        attempt,
                        "completed_at = null"),
                update(
                        "chk_process_data_transition",
                        "a start that moves behind the end",
                        data,
                        attempt,
                        "started_at = completed_at + interval '1 s'"),
                update(
                        "chk_process_data_transition",
                        "a run that moves to the lot",
                        data,
                        attempt,
                        "data_level = 'LOT'"),
                update(
                        "chk_process_data_transition",
                        "a PASS that is aborted",
                        data,
                        attempt,
                        "aborted_at = now(), abort_reason = 'Broken'"),
                update("chk_process_data_transition", "a measured text", data, attempt, "measurements = '\"a\"'"),
                update(
                        "uk_wip_items_wip_id",
                        "another unit's WIP id",
                        "wip_items",
                        ":wip3",
                        "wip_id = (select wip_id from wip_items where id = :wip2)"),
                update(
                        "uk_wip_items_lot_sequence",
                        "another unit's place",
                        "wip_items",
                        ":wip3",
                        "sequence_in_lot = 2"),
                update("chk_wip_items_wip_id", "a WIP id without its prefix", "wip_items", ":wip3", "wip_id = 'X'"),
                update("chk_wip_items_sequence", "a unit without a place", "wip_items", ":wip3", "sequence_in_lot = 0"),
                new Violation(
                        "uk_serials_wip_item",
                        "a second serial of a WIP item",
                        "insert into serials (serial_number, lot_id, wip_item_id, sequence_in_lot)"
                                + " values ('SECOND', :lot, :wip1, 9)"),
                update("chk_serials_sequence", "a serial beyond 999", "serials", ":serial", "sequence_in_lot = 1000"),
                update("chk_serials_rework_count", "a fourth rework", "serials", ":serial", "rework_count = 4"),
                update("chk_lots_target_quantity", "a lot of nothing", "lots", ":lot", "target_quantity = 0"),
                update("chk_lots_wip_count", "more units than planned", "lots", ":lot", "target_quantity = 2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofNewRows", "ofReferences", "ofTwins", "ofChanges"})
    void refuses(Violation violation) throws SQLException {
        assertThat(refusedBy(violation.sql())).isEqualTo(violation.constraint());
    }

    /** An end before the start has a negative duration, too, and that constraint is asked first. */
    @Test
    void theEndIsHeldAgainstTheStartByItself() throws SQLException {
        assertThat(refusedBy(
                        "alter table process_data drop constraint chk_process_data_duration",
                        row("", "", PASSED + ", started_at now() + interval '1 ms'")
                                .sql()))
                .isEqualTo("chk_process_data_timestamps");
    }

    @Test
    void aRowThatBreaksNothingIsTaken() throws SQLException {
        assertThat(refusedBy(row("", "", PASSED + ", wip_id :wip3, measurements '[]'")
                        .sql()))
                .isEqualTo("none");
    }

    private String refusedBy(String... statements) throws SQLException {
        try (Connection superuser = database.connect();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    statement.execute(named(sql));
                }
                return "none";
            } catch (PSQLException e) {
                return constraint(e);
            } finally {
                superuser.rollback();
            }
        }
    }

    private static String constraint(PSQLException failure) {
        ServerErrorMessage message = failure.getServerErrorMessage();
        String name = message == null ? null : message.getConstraint();
        return name == null ? String.valueOf(failure.getMessage()) : name;
    }

    private String named(String sql) {
        String named = sql;
        for (Map.Entry<String, Long> id : ids.entrySet()) {
            named = named.replaceAll(id.getKey() + "\\b", String.valueOf(id.getValue()));
        }
        return named;
    }
}
