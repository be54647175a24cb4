package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.Unit.SerialFacts;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitChange.SerialChange;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import org.jspecify.annotations.Nullable;

/** Whether an attempt may be aborted, and what that does to the unit: pure functions. */
final class AbortRules {

    private AbortRules() {}

    /**
     * Makes sure that the caller may abort what runs: workers their own work, managers anybody's.
     *
     * @param operatorId whose work the caller says it is
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 if the caller may not
     */
    static void requireOwn(Attempt running, AbortStep abort, long operatorId) {
        if (running.operatorId() != operatorId && !abort.caller().may(Permission.UNITS)) {
            throw Rule.NOT_PERMITTED.because(
                    "Aborting the work of another worker needs the permission %s", Permission.UNITS);
        }
    }

    /**
     * Finds the abort that this one repeats, where the attempt it is about does not run.
     *
     * @param attempt the attempt it is about, null if there is none
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 if the attempt has completed, 422 if there is none
     */
    static AbortedAttempt repeated(Snapshot now, @Nullable AbortedAttempt attempt) {
        if (attempt == null) {
            throw CompletionRules.notStarted(now);
        }
        if (attempt.abortedAt() == null) {
            throw Rule.STEP_ALREADY_COMPLETED.because(
                    "Attempt %d of process %d of %s is already completed",
                    attempt.attemptNo(), now.step().processNumber(), now.unit().wipId());
        }
        return attempt;
    }

    /**
     * Puts the unit back in the state it was in when the attempt started, where the transitions allow that: what was
     * never worked on before stays in progress, and a unit that somebody has put in another state meanwhile stays
     * there.
     */
    static UnitChange abort(Snapshot now, AbortedAttempt attempt) {
        Unit unit = now.unit();
        UnitChange stays = UnitChange.wip(unit.wipStatus(), null, LotCount.NOTHING);
        if (unit.scrapped()) {
            return stays;
        }
        return switch (now.phase()) {
            case BEFORE_CONVERSION ->
                unit.wipStatus() == WipStatus.IN_PROGRESS
                                && WipStatus.FAILED.name().equals(attempt.startedFrom())
                        ? UnitChange.wip(WipStatus.FAILED, null, UnitChange.FAILED)
                        : stays;
            case CONVERSION -> stays;
            case AFTER_CONVERSION -> abortOnSerial(unit.requireSerial(), attempt, stays);
        };
    }

    private static UnitChange abortOnSerial(SerialFacts serial, AbortedAttempt attempt, UnitChange stays) {
        String failure = attempt.clearedFailure();
        if (failure == null || serial.status() != SerialStatus.IN_PROGRESS) {
            return stays;
        }
        int reworks = Math.max(serial.reworkCount() - 1, 0);
        return UnitChange.serial(new SerialChange(SerialStatus.FAILED, reworks, failure), null, UnitChange.FAILED);
    }
}
