package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends steps that should not have been started: no attempt, no run, no yield. It is possible in every state, also on
 * hold and on a closed lot.
 */
@Service
@RetriesLostRaces
public class StepAbort {

    private final ExecutionStore store;
    private final Assignments assignments;
    private final UnitWriter units;

    StepAbort(ExecutionStore store, Assignments assignments, UnitWriter units) {
        this.store = store;
        this.assignments = assignments;
        this.units = units;
    }

    /**
     * Aborts the attempt of a step that runs, or finds the abort that this one repeats.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 for the work of another, 404, 409 or 422 naming the
     *     rule that refuses it
     */
    @Transactional
    public Abortion abort(AbortStep abort) {
        Snapshot now = store.snapshot(store.load(store.lock(abort.unit())), abort.process());
        Attempt running = now.running();
        if (running == null || (abort.attemptId() != null && abort.attemptId() != running.id())) {
            return Abortion.of(now, AbortRules.repeated(now, store.findForAbort(now, abort.attemptId())));
        }
        AbortRules.requireOwn(running, abort, assignments.operator(abort.worker(), abort.caller()));
        AbortedAttempt aborted =
                store.abort(running, abort.reason(), abort.caller().userId());
        units.apply(now.unit(), AbortRules.abort(now, aborted), Objects.requireNonNull(aborted.abortedAt()));
        return Abortion.of(now, aborted);
    }
}
