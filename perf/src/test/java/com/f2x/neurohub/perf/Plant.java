package com.f2x.neurohub.perf;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.machine.Patience;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A plant with enough of everything to fill pages of a thousand rows, and with fresh things to work on. The bulk is
 * inserted by SQL: a thousand lots of one failed unit each, and three lots of 1, 100 and 999 units (a lot cannot have
 * more serials).
 */
public final class Plant {

    /** Units of the largest lot. */
    static final int MOST_UNITS = 999;

    private static final String PRODUCTION_DATE = "2025-11-20";

    private final AtomicInteger names = new AtomicInteger();
    private final Api api;
    private final TestUsers users;
    private final JdbcClient jdbc;

    public Plant(Api api, TestUsers users, JdbcClient jdbc) {
        this.api = api;
        this.users = users;
        this.jdbc = jdbc;
    }

    /** A client who may do everything. */
    public Api admin() {
        return api.as(Role.ADMIN);
    }

    /** A client who is nobody yet. */
    Api stranger() {
        return api;
    }

    /** A client signed in as an operator of the given name. */
    Api operator(String username) {
        return api.asUser(users.named(username, Role.OPERATOR));
    }

    /** A name that nothing has yet. */
    String newName(String prefix) {
        return prefix + names.incrementAndGet();
    }

    /** Inserts the bulk, unless another class of tests has; to be called within a transaction. */
    public void fill() {
        if (isFilled()) {
            return;
        }
        lots("PERF", 1000, 1);
        lots("SMALL", 1, 1);
        lots("MEDIUM", 1, 100);
        lots("LARGE", 1, MOST_UNITS);
        units();
        records();
        running();
        reworkOrders();
        decisions();
        MasterData.fill(jdbc);
    }

    private boolean isFilled() {
        return jdbc.sql("select exists (select from lots where lot_number = 'PERF0001')")
                .query(Boolean.class)
                .single();
    }

    /** Returns the number of the lot that {@link #fill} made under this name. */
    public long lot(String name) {
        return jdbc.sql("select id from lots where lot_number = ?")
                .param(name + "0001")
                .query(Long.class)
                .single();
    }

    /** Creates a lot; returns its number. */
    long newLot() {
        return admin().post(
                        "/api/v1/lots",
                        Map.of(
                                "product_model_id",
                                1,
                                "production_line_id",
                                1,
                                "production_date",
                                PRODUCTION_DATE,
                                "target_quantity",
                                100))
                .expect(201)
                .id();
    }

    /** Waits until a raw event is done. */
    void processed(long rawEvent) {
        Patience.await()
                .until(() -> admin().get("/api/v1/events/%d?source=perf".formatted(rawEvent))
                        .text("status")
                        .equals("PROCESSED"));
    }

    /** Creates a unit that has not been worked on; returns its WIP id. */
    public String newUnit() {
        return admin().post("/api/v1/lots/%d/start-wip-generation?quantity=1".formatted(newLot()))
                .expect(201)
                .json()
                .path(0)
                .path("wip_id")
                .asString();
    }

    private void lots(String name, int count, int units) {
        jdbc.sql("""
                        insert into lots (lot_number, product_model_id, production_line_id, route_id, production_date,
                                          target_quantity, wip_count, serial_count, failed_quantity, status)
                        select :name || lpad(n::text, 4, '0'), 1, 1, 1, date '2024-01-01' + n % 365,
                               :units, :units, :units, :units, 'IN_PROGRESS'
                        from generate_series(1, :count) n
                        """)
                .param("name", name)
                .param("count", count)
                .param("units", units)
                .update();
    }

    private void units() {
        jdbc.sql("""
                        insert into wip_items (wip_id, lot_id, sequence_in_lot, status, completed_at, converted_at)
                        select 'WIP-' || lot_number || '-' || lpad(n::text, 3, '0'), id, n, 'CONVERTED', now(), now()
                        from lots, generate_series(1, wip_count) n
                        """).update();
        jdbc.sql("""
                        insert into serials (serial_number, lot_id, wip_item_id, sequence_in_lot, status, failure_reason)
                        select lot_number || lpad(sequence_in_lot::text, 3, '0'), lot_id, w.id, sequence_in_lot,
                               'FAILED', 'Scratch'
                        from wip_items w join lots l on l.id = w.lot_id
                        """).update();
    }

    /** A PASS on every WIP item and a FAIL on every serial. */
    private void records() {
        jdbc.sql("""
                        insert into process_data (lot_id, wip_id, process_id, data_level, operator_id, recorded_by,
                                                  completed_by, result, started_at, completed_at, completion_recorded_at)
                        select lot_id, w.id, 1, 'WIP', u.id, u.id, u.id, 'PASS', now(), now(), now()
                        from wip_items w, users u where u.username = :user
                        """).param("user", users.withRole(Role.ADMIN)).update();
        jdbc.sql("""
                        insert into process_data (lot_id, wip_id, serial_id, process_id, data_level, operator_id,
                                                  recorded_by, completed_by, result, defects, started_at, completed_at,
                                                  completion_recorded_at)
                        select lot_id, wip_item_id, s.id, 8, 'SERIAL', u.id, u.id, u.id, 'FAIL',
                               '[{"code": "SCRATCH"}]', now(), now(), now()
                        from serials s, users u where u.username = :user
                        """).param("user", users.withRole(Role.ADMIN)).update();
    }

    /** A rework order on each of the thousand failed units. */
    private void reworkOrders() {
        jdbc.sql("""
                        insert into rework_orders (lot_id, wip_item_id, serial_id, process_id, from_step_no,
                                                   after_process_data_id, reason, ordered_by)
                        select d.lot_id, d.wip_id, d.serial_id, 8, 8, d.id, 'Scratch', d.operator_id
                        from process_data d join lots l on l.id = d.lot_id
                        where d.serial_id is not null and l.lot_number like 'PERF%'
                        """).update();
    }

    /** A hold that was released and an intervention on each of the thousand lots. */
    private void decisions() {
        jdbc.sql("""
                        insert into holds (lot_id, reason, placed_by, released_at, released_by)
                        select l.id, 'wrong glue', u.id, clock_timestamp() + interval '1 second', u.id
                        from lots l, users u where l.lot_number like 'PERF%' and u.username = :user
                        """).param("user", users.withRole(Role.ADMIN)).update();
        jdbc.sql("""
                        insert into interventions (kind, lot_id, from_state, to_state, reason, user_id)
                        select 'TARGET_LOWERED', l.id, '2', '1', 'no material', u.id
                        from lots l, users u where l.lot_number like 'PERF%' and u.username = :user
                        """).param("user", users.withRole(Role.ADMIN)).update();
    }

    /** A step of its own that runs on each of the thousand lots. */
    private void running() {
        jdbc.sql("""
                        insert into process_data (lot_id, process_id, data_level, operator_id, recorded_by)
                        select l.id, 1, 'LOT', u.id, u.id
                        from lots l, users u where l.lot_number like 'PERF%' and u.username = :user
                        """).param("user", users.withRole(Role.ADMIN)).update();
    }
}
