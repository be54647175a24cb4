package com.f2x.neurohub.execution.decision;

import com.f2x.neurohub.shared.problem.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose work attempts are. */
@Repository
class WorkerStore {

    private final JdbcClient jdbc;

    WorkerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose work an attempt is.
     *
     * @param operatorId the worker; who told of it, where that is in doubt
     */
    record Work(long lotId, @Nullable Long wipId, @Nullable Long serialId, long operatorId, boolean doubted) {}

    /**
     * Locks an attempt as its unit's work does: the unit first.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none
     */
    Work lock(long processDataId) {
        return jdbc.sql("""
                        select d.lot_id, d.wip_id, d.serial_id, d.operator_id, d.operator_doubt is not null as doubted
                        from process_data d
                        left join lateral (select from wip_items w where w.id = d.wip_id for no key update) unit on true
                        where d.id = :id
                        for no key update of d""")
                .param("id", processDataId)
                .query(Work.class)
                .optional()
                .orElseThrow(
                        () -> Rule.PROCESS_DATA_NOT_FOUND.because("Process data with ID %d not found", processDataId));
    }

    /** Puts the work down to a user, without a doubt, and its end, too, where nobody else was named. */
    void putDown(long processDataId, long worker) {
        jdbc.sql("""
                        update process_data
                        set operator_id = :worker, operator_doubt = null,
                            completed_by = case completed_by when operator_id then :worker else completed_by end,
                            aborted_by = case aborted_by when operator_id then :worker else aborted_by end
                        where id = :id
                        """).param("worker", worker).param("id", processDataId).update();
    }
}
