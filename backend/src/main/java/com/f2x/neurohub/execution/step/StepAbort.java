package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.ProgressStore;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.UnitWriter;
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

    private final ProgressStore progress;
    private final AttemptStore attempts;
    private final Assignments assignments;
    private final UnitWriter units;

    StepAbort(ProgressStore progress, AttemptStore attempts, Assignments assignments, UnitWriter units) {
        this.progress = progress;
        this.attempts = attempts;
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
        Snapshot now = progress.snapshot(progress.lock(abort.unit()), abort.process());
        Attempt running = now.running();
        if (running == null || (abort.attemptId() != null && abort.attemptId() != running.id())) {
            return Abortion.of(now, AbortRules.repeated(now, attempts.findForAbort(now, abort.attemptId())));
        }
        long operatorId = assignments.operator(abort.worker(), abort.caller()).userId();
        AbortRules.requireOwn(running, abort, operatorId);
        AbortedAttempt aborted = attempts.abort(
                running, abort.reason(), operatorId, abort.caller().userId());
        units.apply(now.unit(), AbortRules.abort(now, aborted), Objects.requireNonNull(aborted.abortedAt()));
        return Abortion.of(now, aborted);
    }
}
