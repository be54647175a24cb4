package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.Held;
import com.f2x.neurohub.execution.unit.Phase;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.Unit.SerialFacts;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitChange.SerialChange;
import com.f2x.neurohub.execution.unit.UnitRules;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.serial.Serial;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.util.ArrayList;
import java.util.List;

/** Whether a step may start, and what that does to the unit: pure functions. */
public final class StartRules {

    private StartRules() {}

    /**
     * Whether the start repeats the one that runs; asked before every other rule.
     *
     * @throws ProblemException 409 if another worker's attempt runs
     */
    static boolean isReplay(Snapshot now, long operatorId) {
        Attempt running = now.running();
        if (running == null) {
            return false;
        }
        if (running.operatorId() != operatorId) {
            throw Rule.STEP_RUNNING_BY_ANOTHER.because(
                    "Process %d of %s is already in progress by another worker",
                    now.step().processNumber(), now.unit().wipId());
        }
        return true;
    }

    /**
     * Decides on a start that is no repetition and that nobody overrides a rule for.
     *
     * @throws ProblemException 422 naming the rule that refuses it
     */
    public static UnitChange start(Snapshot now) {
        new RuleOverride(null).pass(blocks(now));
        return change(now);
    }

    /**
     * Finds what stands against a start and may be overridden by a manager.
     *
     * @return the refusals, the first one is what everybody else is told
     * @throws ProblemException 422 naming a rule that nobody overrides
     */
    static List<ProblemException> blocks(Snapshot now) {
        Unit unit = now.unit();
        StepProgress step = now.step();
        requireOnRoute(now);
        requireLotOpen(now);
        if (unit.scrapped()) {
            throw Rule.UNIT_SCRAPPED.because("%s is scrapped", unit.wipId());
        }
        if (step.passed()) {
            throw Rule.STEP_ALREADY_PASSED.because(
                    "Process %d is already completed with PASS for %s", step.processNumber(), unit.wipId());
        }
        List<ProblemException> blocks = new ArrayList<>();
        if (!unit.holds().isEmpty()) {
            blocks.add(onHold(unit));
        }
        now.progress()
                .before(step)
                .filter(previous -> !previous.passed())
                .ifPresent(previous -> blocks.add(previousMissing(unit, step, previous)));
        if (step.tally().failedAttempts() >= step.rules().maxAttempts()) {
            blocks.add(Rule.ATTEMPTS_EXHAUSTED.because(
                    "All %d attempts of process %d are used for %s",
                    step.rules().maxAttempts(), step.processNumber(), unit.wipId()));
        }
        return blocks;
    }

    /**
     * Refuses a step after the conversion of a unit that has no serial, on which it works.
     *
     * @throws ProblemException 422 if it has none
     */
    public static void requireSubject(Snapshot now) {
        if (now.phase() == Phase.AFTER_CONVERSION && now.unit().serial() == null) {
            throw Rule.WIP_STATE.because(
                    "%s is %s and has no serial, which process %d works on",
                    now.unit().wipId(), now.unit().wipStatus(), now.step().processNumber());
        }
    }

    /**
     * Decides what a start does whatever may be overridden: by a manager, or because it is of the past and has
     * happened.
     *
     * @throws ProblemException 422 naming a rule that nobody overrides
     */
    public static UnitChange change(Snapshot now) {
        Unit unit = now.unit();
        StepProgress step = now.step();
        StepProgress busyWith = now.progress().runningBeside(step).orElse(null);
        if (busyWith != null) {
            throw Rule.UNIT_BUSY.because(
                    "Process %d of %s is still in progress", busyWith.processNumber(), unit.wipId());
        }
        return switch (now.phase()) {
            case BEFORE_CONVERSION -> startOnWip(unit, step);
            case CONVERSION -> startConversion(unit, step);
            case AFTER_CONVERSION -> {
                requireSubject(now);
                yield startOnSerial(unit.requireSerial(), step);
            }
        };
    }

    /**
     * Refuses a process that is not on the unit's route.
     *
     * @throws ProblemException 422 if it is not
     */
    public static void requireOnRoute(Snapshot now) {
        if (isPastTheEnd(now)) {
            throw Rule.STEP_NOT_ON_ROUTE.at(
                    "process_id",
                    "%s is finished: every process of its route is completed with PASS, and process %d is none of them",
                    now.unit().wipId(),
                    now.step().processNumber());
        }
        if (!now.step().isOnRoute()) {
            throw Rule.STEP_NOT_ON_ROUTE.at(
                    "process_id",
                    "Process %d is not on the route of LOT %s",
                    now.step().processNumber(),
                    now.unit().lotNumber());
        }
    }

    /** Whether a finished unit is meant, and a process that its lot's route did not have when the lot was made. */
    static boolean isPastTheEnd(Snapshot now) {
        return !now.step().isOnRoute() && now.progress().isFinished();
    }

    private static void requireLotOpen(Snapshot now) {
        Unit unit = now.unit();
        boolean finishing = unit.lotStatus() == LotStatus.COMPLETED && now.phase() == Phase.AFTER_CONVERSION;
        if (!unit.lotStatus().isActive() && !finishing) {
            throw Rule.LOT_STATE.because(
                    "LOT %s is not active. Current status: %s", unit.lotNumber(), unit.lotStatus());
        }
    }

    private static ProblemException onHold(Unit unit) {
        Words holds = Words.joined(unit.holds().stream().map(Held::inWords).toList());
        return Rule.UNIT_ON_HOLD.because("%s is on hold: %s", unit.wipId(), holds);
    }

    private static ProblemException previousMissing(Unit unit, StepProgress step, StepProgress previous) {
        return Rule.PREVIOUS_STEP_NOT_PASSED.because(
                "Previous process (Process %d) must be completed with PASS before process %d of %s",
                previous.processNumber(), step.processNumber(), unit.wipId());
    }

    private static UnitChange startOnWip(Unit unit, StepProgress step) {
        LotCount count = unit.wipStatus() == WipStatus.FAILED ? UnitChange.RECOVERED : LotCount.NOTHING;
        if (unit.wipStatus() == WipStatus.COMPLETED || unit.wipStatus() == WipStatus.CONVERTED) {
            throw Rule.WIP_STATE.because("%s is %s", unit.wipId(), unit.wipStatus());
        }
        return UnitChange.wip(WipStatus.IN_PROGRESS, step.processId(), count);
    }

    private static UnitChange startConversion(Unit unit, StepProgress step) {
        if (unit.wipStatus() != WipStatus.COMPLETED) {
            throw Rule.WIP_STATE.because(
                    "%s is %s, only a COMPLETED WIP item can be converted", unit.wipId(), unit.wipStatus());
        }
        return UnitChange.wip(WipStatus.COMPLETED, step.processId(), LotCount.NOTHING);
    }

    private static UnitChange startOnSerial(SerialFacts serial, StepProgress step) {
        if (serial.status() == SerialStatus.FAILED) {
            if (serial.reworkCount() >= Serial.MAX_REWORKS) {
                throw UnitRules.reworkLimit(serial);
            }
            SerialChange reopened = new SerialChange(SerialStatus.IN_PROGRESS, serial.reworkCount() + 1, null);
            return UnitChange.serial(reopened, step.processId(), UnitChange.RECOVERED);
        }
        if (serial.status() == SerialStatus.PASSED) {
            throw Rule.SERIAL_STATE.because("Serial %s is PASSED", serial.serialNumber());
        }
        SerialChange begun = new SerialChange(SerialStatus.IN_PROGRESS, serial.reworkCount(), null);
        return UnitChange.serial(begun, step.processId(), LotCount.NOTHING);
    }
}
