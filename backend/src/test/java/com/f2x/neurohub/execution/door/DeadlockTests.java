package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.machine.Patience;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class DeadlockTests {

    private final Plant plant;
    private final Station station;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    DeadlockTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions) {
        this.plant = plant;
        this.station = new Station(api.as(Role.OPERATOR));
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The other transaction looks for deadlocks so late that the request is always the one that gives way. */
    @Test
    void aStartThatGivesWayInADeadlockIsTriedAgain() {
        String unit = plant.lot(1).wip(1);
        String machine = plant.equipment(1);

        CompletableFuture<Answer> start = transactions.execute(transaction -> {
            jdbc.sql("set local deadlock_timeout = '1min'").update();
            lock("select id from equipment where equipment_code = ? for update", machine);
            CompletableFuture<Answer> request =
                    CompletableFuture.supplyAsync(() -> station.start(unit, 1, "equipment_id", machine));
            await().until(this::someoneWaitsForTheMachine);
            lock("select id from wip_items where wip_id = ? for update", unit);
            return request;
        });

        assertThat(start).succeedsWithin(Patience.LIMIT);
        assertThat(start.join().expect(201).text("attempt_no")).isEqualTo("1");
    }

    private void lock(String sql, String key) {
        jdbc.sql(sql).param(key).query(Long.class).single();
    }

    private boolean someoneWaitsForTheMachine() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock' and query like '%from equipment%for no key update%'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
