package com.f2x.neurohub.platform.idempotency;

import static com.f2x.neurohub.platform.idempotency.KeyedClient.newKey;
import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.machine.Patience;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The change and its kept answer happen together or not at all. */
@ApplicationTest
class AtomicityTests {

    private static final String LINES = "/api/v1/production-lines";
    private static final String START = "/api/v1/process-operations/start";

    private final Plant plant;
    private final Database database;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final KeyedClient admin;

    AtomicityTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions) {
        this.plant = plant;
        this.database = database;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.admin = new KeyedClient(api.as(Role.ADMIN));
    }

    @Test
    void aServerErrorIsNotKept() {
        Map<String, Object> line = Map.of("line_code", "ZY01", "line_name", "Breaks");
        String key = newKey();

        whileBroken(
                "insert on production_lines",
                "new.line_code = 'ZY01'",
                () -> admin.post(key, LINES, line).expectProblem(500, "INTERNAL_ERROR"));

        assertThat(admin.post(key, LINES, line).expect(201).header("Idempotency-Replayed"))
                .isEmpty();
    }

    @Test
    void anAnswerThatCannotBeKeptUndoesTheChange() {
        Map<String, Object> line = Map.of("line_code", "ZY02", "line_name", "A line");
        String key = newKey();

        whileBroken(
                "update on idempotency_keys",
                "new.idempotency_key = '" + key + "'",
                () -> admin.post(key, LINES, line).expectProblem(500, "INTERNAL_ERROR"));

        assertThat(database.number("select count(*) from production_lines where line_code = 'ZY02'"))
                .isZero();
        admin.post(key, LINES, line).expect(201);
        assertThat(admin.post(key, LINES, line).expect(201).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void aRequestThatDiesHalfwayIsDoneWhenItComesAgain() {
        String unit = plant.lot(1).wip(1);
        Map<String, Object> start = Station.request(unit, 1);
        String key = newKey();

        CompletableFuture<Answer> dying = whileUnitIsLocked(unit, () -> {
            CompletableFuture<Answer> request = CompletableFuture.supplyAsync(() -> admin.post(key, START, start));
            awaitWaiter(unit);
            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and wait_event_type = 'Lock'")
                    .query(Boolean.class)
                    .list();
            return request;
        });

        assertThat(dying).succeedsWithin(Patience.LIMIT);
        assertThat(dying.join().status()).isBetween(500, 599);
        assertThat(admin.post(key, START, start).expect(201).header("Idempotency-Replayed"))
                .isEmpty();
        assertThat(attempts(unit)).isOne();
    }

    @Test
    void aTwinOfARequestThatTakesLongIsToldToComeAgain() {
        String unit = plant.lot(1).wip(1);
        Map<String, Object> start = Station.request(unit, 1);
        String key = newKey();

        CompletableFuture<Answer> first = whileUnitIsLocked(unit, () -> {
            CompletableFuture<Answer> request = CompletableFuture.supplyAsync(() -> admin.post(key, START, start));
            awaitWaiter(unit);
            Answer twin = admin.post(key, START, start).expectProblem(409, "IDEMPOTENT_REQUEST_IN_PROGRESS");
            assertThat(twin.text("error_code")).isEqualTo("CONF_004");
            return request;
        });

        assertThat(first).succeedsWithin(Patience.LIMIT);
        // Where the twin took long itself, the first has given up by now, and nothing is kept of it.
        String again = admin.post(key, START, start).expect(201).body();
        if (first.join().status() != 409) {
            assertThat(first.join().expect(201).body()).isEqualTo(again);
        }
    }

    /** The other transaction looks for deadlocks so late that the request is always the one that gives way. */
    @Test
    void aRequestThatGivesWayInADeadlockIsTriedAgainAsAWhole() {
        String unit = plant.lot(1).wip(1);
        String machine = plant.equipment(1);
        String key = newKey();

        CompletableFuture<Answer> start = transactions.execute(transaction -> {
            jdbc.sql("set local deadlock_timeout = '1min'").update();
            lock("select id from equipment where equipment_code = ? for update", machine);
            CompletableFuture<Answer> request = CompletableFuture.supplyAsync(
                    () -> admin.post(key, START, Station.request(unit, 1, "equipment_id", machine)));
            await().until(() -> waiting("%from equipment%for no key update%"));
            lock("select id from wip_items where wip_id = ? for update", unit);
            return request;
        });

        assertThat(start).succeedsWithin(Patience.LIMIT);
        assertThat(start.join().expect(201).text("attempt_no")).isEqualTo("1");
        assertThat(attempts(unit)).isOne();
    }

    private void whileBroken(String event, String condition, Runnable work) {
        database.update("""
                create or replace function break_down() returns trigger language plpgsql as
                $$ begin raise exception 'broken' using errcode = 'XX000'; end $$
                """);
        database.update("create trigger trg_broken before " + event + " for each row when (" + condition
                + ") execute function break_down()");
        try {
            work.run();
        } finally {
            database.update("drop trigger trg_broken on " + event.replaceFirst(".* on ", ""));
        }
    }

    private <T> T whileUnitIsLocked(String unit, Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            lock("select id from wip_items where wip_id = ? for update", unit);
            return work.get();
        }));
    }

    private void lock(String sql, String key) {
        jdbc.sql(sql).param(key).query(Long.class).single();
    }

    private void awaitWaiter(String unit) {
        await().alias("someone waits for " + unit).until(() -> waiting("%wip_items%"));
    }

    private boolean waiting(String query) {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock' and query like ?")
                        .param(query)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long attempts(String unit) {
        return database.number(
                "select count(*) from process_data p join wip_items w on w.id = p.wip_id where w.wip_id = ?", unit);
    }
}
