package com.f2x.neurohub.db.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every second of a resource is in exactly one state. */
class EquipmentStateTests {

    private static final String START = "2026-11-29 06:00:00+00";

    private static EventLayer layer;
    private static long equipment;

    @BeforeAll
    static void migrate() throws SQLException {
        layer = EventLayer.fresh();
        try (Session session = Session.of(layer.superuser())) {
            session.run("""
                    insert into users (id, username, password_hash, full_name, role) values (1, 'admin', 'x', 'Admin', 'ADMIN');
                    insert into lots (id, lot_number, product_model_id, production_line_id, route_id, production_date)
                    values (1, 'KR01PSA251101', 1, 1, 1, '2025-11-20');
                    update lots set wip_count = 1, status = 'IN_PROGRESS';
                    insert into wip_items (id, wip_id, lot_id, sequence_in_lot) values (1, 'WIP-KR01PSA251101-001', 1, 1);
                    update wip_items set status = 'IN_PROGRESS'""");
        }
    }

    @BeforeEach
    void addEquipment() throws SQLException {
        try (Session session = Session.of(layer.superuser())) {
            equipment = session.number("""
                    insert into equipment (equipment_code, equipment_name, equipment_type, created_at)
                    values ('EQ_' || (select count(*) from equipment), 'Press', 'PRESS', '%s') returning id""".formatted(START));
        }
    }

    @Test
    void beforeTheFirstWordItIsNotScheduled() throws SQLException {
        record(60, "PRODUCTIVE");
        assertThat(periods()).isEqualTo("NON_SCHEDULED:0-60 PRODUCTIVE:60-");
    }

    @Test
    void aLateWordSplitsTheStateItFallsInto() throws SQLException {
        record(0, "PRODUCTIVE");
        record(100, "STANDBY");
        record(40, "UNSCHEDULED_DOWNTIME");
        assertThat(periods()).isEqualTo("PRODUCTIVE:0-40 UNSCHEDULED_DOWNTIME:40-100 STANDBY:100-");
    }

    @Test
    void ofTwoWordsForOneInstantTheLaterCountsAndTheTrailKeepsTheOther() throws SQLException {
        record(0, "PRODUCTIVE");
        record(0, "ENGINEERING");
        record(0, "ENGINEERING");

        assertThat(periods()).isEqualTo("ENGINEERING:0-");
        try (Session session = Session.of(layer.application())) {
            assertThat(session.rows("select action, old_values ->> 'state' from audit_logs"
                            + " where entity_type = 'equipment_states' and entity_id ="
                            + " (select id from equipment_states where equipment_id = %d)".formatted(equipment)))
                    .containsExactly("UPDATE|PRODUCTIVE");
        }
    }

    @Test
    void writersAtTheSameTimeLeaveNeitherGapNorOverlap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            for (Future<Void> done : threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Void>>mapToObj(n -> () -> {
                        for (int second = n; second < 200; second += 1 + n) {
                            record(second, n % 2 == 0 ? "PRODUCTIVE" : "STANDBY");
                        }
                        return null;
                    })
                    .toList())) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        try (Session session = Session.of(layer.application())) {
            assertThat(session.one("""
                            select count(*), count(distinct since), count(*) filter (where until is null),
                                   sum(extract(epoch from until - since))::integer
                            from equipment_state_periods where equipment_id = %d""".formatted(equipment))).isEqualTo("200|200|1|199");
        }
    }

    @Test
    void whatRunsMakesItProductiveAndTheLastEndLeavesItStandingBy() throws SQLException {
        try (Session session = Session.of(layer.superuser())) {
            String first = start(session, 1, 10);
            String second = start(session, 2, 20);
            end(session, first, 30);
            end(session, second, 40);
        }
        assertThat(periods()).isEqualTo("NON_SCHEDULED:0-10 PRODUCTIVE:10-40 STANDBY:40-");
    }

    @Test
    void anEndSaysNothingAgainstWhatSomebodySaidMeanwhile() throws SQLException {
        try (Session session = Session.of(layer.superuser())) {
            String run = start(session, 3, 10);
            record(20, "UNSCHEDULED_DOWNTIME");
            end(session, run, 30);
        }
        assertThat(periods()).isEqualTo("NON_SCHEDULED:0-10 PRODUCTIVE:10-20 UNSCHEDULED_DOWNTIME:20-");
    }

    private static String start(Session session, int process, int second) throws SQLException {
        return session.one("""
                insert into process_data (lot_id, wip_id, process_id, data_level, operator_id, recorded_by, equipment_id, started_at)
                values (1, 1, %d, 'WIP', 1, 1, %d, %s) returning id""".formatted(process, equipment, at(second)));
    }

    private static void end(Session session, String run, int second) throws SQLException {
        session.run("update process_data set aborted_at = %s, abort_reason = 'Test', aborted_by = 1 where id = %s"
                .formatted(at(second), run));
    }

    private static String at(int second) {
        return "timestamptz '%s' + interval '%d seconds'".formatted(START, second);
    }

    private static void record(int second, String state) throws SQLException {
        try (Session session = Session.of(layer.application())) {
            session.run("select record_equipment_state(%d, %s, '%s', 'EVENT')".formatted(equipment, at(second), state));
        }
    }

    private static String periods() throws SQLException {
        try (Session session = Session.of(layer.application())) {
            return session.one("""
                    select string_agg(format('%%s:%%s-%%s', state, extract(epoch from since - '%1$s')::integer,
                                             extract(epoch from until - '%1$s')::integer), ' ' order by since)
                    from equipment_state_periods where equipment_id = %2$d""".formatted(START, equipment));
        }
    }
}
