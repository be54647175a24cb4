package com.f2x.neurohub.execution.decision;

import com.f2x.neurohub.execution.decision.WorkerStore.Work;
import com.f2x.neurohub.identity.user.UserDirectory;
import com.f2x.neurohub.identity.user.Worker;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import com.f2x.neurohub.tracking.intervention.Intervention;
import com.f2x.neurohub.tracking.intervention.InterventionStore;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers decide on workers of whom nobody is known. */
@Service
@RetriesLostRaces
class WorkerDecisions {

    private final WorkerStore store;
    private final UserDirectory users;
    private final InterventionStore interventions;

    WorkerDecisions(WorkerStore store, UserDirectory users, InterventionStore interventions) {
        this.store = store;
        this.users = users;
        this.interventions = interventions;
    }

    /**
     * Puts the work down to a user, or finds that it is.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such attempt or user, 409 if the
     *     worker is somebody else who is known, 422 if several users are meant
     */
    @Transactional
    void decide(long processDataId, DecideWorker decision, Caller caller) {
        Worker worker = worker(decision.workerId());
        Work work = store.lock(processDataId);
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
        store.putDown(processDataId, worker.id());
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

    private static void requireSame(Work work, Worker worker, long processDataId) {
        if (work.operatorId() != worker.id()) {
            throw Rule.WORKER_KNOWN.because("The worker of attempt %d is known and stays", processDataId);
        }
    }
}
