package com.f2x.neurohub.tracking.lot;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The only writer of the numbers and counters of lots, and of the states that follow from them. Each call is one atomic
 * statement in the caller's transaction; counting units is its last one, because it locks the row that all units of the
 * lot share.
 */
@Repository
public class LotStore {

    private final JdbcClient jdbc;

    LotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more number of a prefix; whoever wants the next one waits until the transaction ends. */
    int countNumber(String prefix) {
        return jdbc.sql("""
                        insert into number_counters (prefix, last_number) values (:prefix, 1)
                        on conflict (prefix) do update set last_number = number_counters.last_number + 1
                        returning last_number
                        """).param("prefix", prefix).query(Integer.class).single();
    }

    /** Makes whoever counts wait until the transaction ends. */
    void lock(long lotId) {
        jdbc.sql("select id from lots where id = ? for no key update")
                .param(lotId)
                .query(Long.class)
                .optional();
    }

    /** Counts new WIP items; the first ones put the lot in progress. */
    public void unitsAdded(long lotId, int quantity) {
        jdbc.sql("update lots set wip_count = wip_count + :quantity, status = 'IN_PROGRESS' where id = :id")
                .param("id", lotId)
                .param("quantity", quantity)
                .update();
    }

    /**
     * Counts what happened to units; the lot is completed exactly while as many passed or were scrapped as it was to
     * have.
     */
    public void count(long lotId, LotCount change) {
        if (change.isNothing()) {
            return;
        }
        jdbc.sql("""
                        update lots
                        set serial_count = serial_count + :serials,
                            passed_quantity = passed_quantity + :passed,
                            failed_quantity = failed_quantity + :failed,
                            scrapped_quantity = scrapped_quantity + :scrapped,
                            (status, completed_at) = (
                                select case when reached and status = 'IN_PROGRESS' then 'COMPLETED'
                                            when not reached and status = 'COMPLETED' then 'IN_PROGRESS'
                                            else status end,
                                       case when reached and status = 'IN_PROGRESS' then clock_timestamp()
                                            when not reached and status = 'COMPLETED' then null
                                            else completed_at end
                                from (select passed_quantity + :passed + scrapped_quantity + :scrapped
                                                 >= target_quantity) as outcome (reached))
                        where id = :id
                        """)
                .param("id", lotId)
                .param("serials", change.serials())
                .param("passed", change.passed())
                .param("failed", change.failed())
                .param("scrapped", change.scrapped())
                .update();
    }
}
