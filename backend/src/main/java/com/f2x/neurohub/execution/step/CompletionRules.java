package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.Unit.SerialFacts;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitChange.SerialChange;
import com.f2x.neurohub.execution.unit.UnitRules;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.serial.Serial;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a step may complete, and what that does to the unit: a pure function. */
public final class CompletionRules {

    private CompletionRules() {}

    /**
     * Finds the attempt that a completion repeats; asked before every other rule.
     *
     * @return the attempt that completed with the same result and payload, null if there is an attempt to complete
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 if it contradicts what is recorded or answers an
     *     older attempt than the one that runs, 422 if nothing was started
     */
    static @Nullable Attempt replayed(Snapshot now, CompleteStep completion) {
        Attempt running = now.running();
        if (running != null) {
            requireCurrent(now, running, completion);
            return null;
        }
        Snapshot.Last last = now.last();
        if (last == null || isToAborted(last, completion)) {
            throw notStarted(now);
        }
        if (last.attempt().result() == completion.outcome().result() && last.samePayload()) {
            return last.attempt();
        }
        throw Rule.STEP_ALREADY_COMPLETED.because(
                "Process %d of %s is already completed with %s",
                now.step().processNumber(), now.unit().wipId(), last.attempt().result());
    }

    static ProblemException notStarted(Snapshot now) {
        return Rule.STEP_NOT_STARTED.because(
                "Process %d of %s is not in progress",
                now.step().processNumber(), now.unit().wipId());
    }

    /** Whether a completion answers an attempt that was aborted and is later than the one that completed last. */
    private static boolean isToAborted(Snapshot.Last last, CompleteStep completion) {
        Instant aborted = last.abortedSince();
        boolean before = completion.occurredAt() != null
                && aborted != null
                && completion.occurredAt().isBefore(aborted);
        return aborted != null && completion.attemptId() == null && !before;
    }

    private static void requireCurrent(Snapshot now, Attempt running, CompleteStep completion) {
        boolean older = completion.attemptId() != null && completion.attemptId() != running.id();
        boolean earlier = running.attemptNo() > 1
                && completion.occurredAt() != null
                && completion.occurredAt().isBefore(running.startedAt());
        if (older || earlier) {
            throw Rule.STEP_ALREADY_COMPLETED.because(
                    "Attempt %d of process %d of %s is already in progress",
                    running.attemptNo(), now.step().processNumber(), now.unit().wipId());
        }
    }

    /**
     * Decides what the completion of the running attempt does. Its measurements are judged beforehand: the verdicts are
     * what the row is stored with.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the rule that refuses it
     */
    public static UnitChange complete(Snapshot now, Outcome outcome) {
        return switch (now.phase()) {
            case BEFORE_CONVERSION -> completeOnWip(now, outcome);
            case CONVERSION -> completeConversion(now, outcome);
            case AFTER_CONVERSION -> completeOnSerial(now, outcome);
        };
    }

    private static UnitChange completeOnWip(Snapshot now, Outcome outcome) {
        return switch (outcome.result()) {
            case FAIL -> UnitChange.wip(WipStatus.FAILED, null, UnitChange.FAILED);
            case REWORK -> UnitChange.wip(WipStatus.IN_PROGRESS, null, LotCount.NOTHING);
            case PASS -> {
                boolean done = now.progress().isLastOutstanding(now.step());
                LotCount count = done && now.progress().conversion().isEmpty() ? UnitChange.PASSED : LotCount.NOTHING;
                yield UnitChange.wip(done ? WipStatus.COMPLETED : WipStatus.IN_PROGRESS, null, count);
            }
        };
    }

    private static UnitChange completeConversion(Snapshot now, Outcome outcome) {
        if (outcome.result() != Result.PASS) {
            return UnitChange.wip(WipStatus.COMPLETED, null, LotCount.NOTHING);
        }
        boolean last = now.progress().isLastOutstanding(now.step());
        return new UnitChange(
                WipStatus.CONVERTED,
                null,
                last ? SerialStatus.PASSED : SerialStatus.CREATED,
                null,
                last ? UnitChange.CONVERTED.plus(UnitChange.PASSED) : UnitChange.CONVERTED);
    }

    private static UnitChange completeOnSerial(Snapshot now, Outcome outcome) {
        SerialFacts serial = now.unit().requireSerial();
        int reworks = serial.reworkCount();
        return switch (outcome.result()) {
            case FAIL ->
                UnitChange.serial(
                        new SerialChange(SerialStatus.FAILED, reworks, outcome.failureReason()),
                        null,
                        UnitChange.FAILED);
            case REWORK -> {
                if (reworks >= Serial.MAX_REWORKS) {
                    throw UnitRules.reworkLimit(serial);
                }
                yield UnitChange.serial(
                        new SerialChange(SerialStatus.IN_PROGRESS, reworks + 1, null), null, LotCount.NOTHING);
            }
            case PASS -> {
                boolean done = now.progress().isLastOutstanding(now.step());
                SerialStatus status = done ? SerialStatus.PASSED : SerialStatus.IN_PROGRESS;
                yield UnitChange.serial(
                        new SerialChange(status, reworks, null), null, done ? UnitChange.PASSED : LotCount.NOTHING);
            }
        };
    }
}
