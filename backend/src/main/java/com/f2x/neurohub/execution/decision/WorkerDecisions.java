package com.f2x.neurohub.execution.decision;

import com.f2x.neurohub.identity.user.UserDirectory;
import com.f2x.neurohub.identity.user.Worker;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import com.f2x.neurohub.tracking.intervention.Intervention;
import com.f2x.neurohub.tracking.intervention.InterventionStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers decide on workers of whom nobody is known. */
@Service
@RetriesLostRaces
class WorkerDecisions {

    private final JdbcClient jdbc;
    private final UserDirectory users;
    private final InterventionStore interventions;

    WorkerDecisions(JdbcClient jdbc, UserDirectory users, InterventionStore interventions) {
        this.jdbc = jdbc;
        this.users = users;
        this.interventions = interventions;
    }

    /**
     * Whose work an attempt is.
     *
     * @param operatorId the worker; who told of it, where that is in doubt
     */
    private record Work(
            long lotId, @Nullable Long wipId, @Nullable Long serialId, long operatorId, boolean doubted) {}

    /**
     * Puts the work down to a user, or finds that it is.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such attempt or user, 409 if the
     *     worker is somebody else who is known, 422 if several users are meant
     */
    @Transactional
    void decide(long processDataId, DecideWorker decision, Caller caller) {
        Worker worker = worker(decision.workerId());
        Work work = lock(processDataId);
        if (!work.doubted()) {
            requireSame(work, worker, processDataId);
            return;
        }
        interventions.record(new Intervention(
                Intervention.Kind.WORKER_DECIDED,
                work.lotId(),
                work.wipId(),
                work.serialId(),
                processDataId,
                null,
                null,
                worker.username(),
                decision.reason(),
                caller.userId()));
        jdbc.sql("update process_data set operator_id = :worker, operator_doubt = null where id = :id")
                .param("worker", worker.id())
                .param("id", processDataId)
                .update();
    }

    private Worker worker(String name) {
        List<Worker> meant = users.named(name);
        if (meant.isEmpty()) {
            throw Rule.USER_NOT_FOUND.at("worker_id", "User %s not found", name);
        }
        if (meant.size() > 1) {
            throw Rule.INVALID_CONTENT.at("worker_id", "must name one user; several are called %s", name);
        }
        return meant.get(0);
    }

    /** Locks the row as its unit's work does: the unit first. */
    private Work lock(long processDataId) {
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

    private static void requireSame(Work work, Worker worker, long processDataId) {
        if (work.operatorId() != worker.id()) {
            throw Rule.WORKER_KNOWN.because("The worker of attempt %d is known and stays", processDataId);
        }
    }
}
