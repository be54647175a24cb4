package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.step.UnitChange.SerialChange;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.serial.Serial;
import com.f2x.neurohub.tracking.serial.SerialStatus;
import com.f2x.neurohub.tracking.wip.WipStatus;
import java.util.Objects;

/** Whether a step may start, and what that does to the unit: a pure function. */
final class StartRules {

    private StartRules() {}

    /**
     * Whether the start repeats the one that runs; asked before every other rule.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 if another worker's attempt runs
     */
    static boolean isReplay(Snapshot now, long operatorId) {
        Attempt running = now.running();
        if (running == null) {
            return false;
        }
        if (running.operatorId() != operatorId) {
            throw Rule.STEP_RUNNING_BY_ANOTHER.because("Process %d of %s is already in progress by another worker"
                    .formatted(now.step().processNumber(), now.unit().wipId()));
        }
        return true;
    }

    /**
     * Decides on a start that is no repetition.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the rule that refuses it
     */
    static UnitChange start(Snapshot now) {
        Unit unit = now.unit();
        Step step = now.step();
        requireOnRoute(unit, step);
        requireLotOpen(unit, step);
        if (unit.scrapped()) {
            throw Rule.UNIT_SCRAPPED.because("%s is scrapped".formatted(unit.wipId()));
        }
        requireOrder(unit, step);
        if (step.failedAttempts() >= step.maxAttempts()) {
            throw Rule.ATTEMPTS_EXHAUSTED.because("All %d attempts of process %d are used for %s"
                    .formatted(step.maxAttempts(), step.processNumber(), unit.wipId()));
        }
        return switch (step.phase()) {
            case BEFORE_CONVERSION -> startOnWip(unit, step);
            case CONVERSION -> startConversion(unit, step);
            case AFTER_CONVERSION -> startOnSerial(unit, step);
        };
    }

    private static void requireOnRoute(Unit unit, Step step) {
        if (step.stepNo() == null) {
            throw Rule.STEP_NOT_ON_ROUTE.at(
                    "process_id",
                    "Process %d is not on the route of LOT %s".formatted(step.processNumber(), unit.lotNumber()));
        }
    }

    private static void requireLotOpen(Unit unit, Step step) {
        boolean finishing = unit.lotStatus() == LotStatus.COMPLETED && step.phase() == Phase.AFTER_CONVERSION;
        if (!unit.lotStatus().isActive() && !finishing) {
            throw Rule.LOT_STATE.because(
                    "LOT %s is not active. Current status: %s".formatted(unit.lotNumber(), unit.lotStatus()));
        }
    }

    private static void requireOrder(Unit unit, Step step) {
        if (step.passed()) {
            throw Rule.STEP_ALREADY_PASSED.because(
                    "Process %d is already completed with PASS for %s".formatted(step.processNumber(), unit.wipId()));
        }
        if (!step.previousPassed()) {
            throw Rule.PREVIOUS_STEP_NOT_PASSED.because(
                    "Previous process (Process %d) must be completed with PASS before process %d of %s"
                            .formatted(step.previousNumber(), step.processNumber(), unit.wipId()));
        }
    }

    private static UnitChange startOnWip(Unit unit, Step step) {
        LotCount count = unit.wipStatus() == WipStatus.FAILED ? UnitChange.RECOVERED : LotCount.NOTHING;
        if (unit.wipStatus() == WipStatus.COMPLETED || unit.wipStatus() == WipStatus.CONVERTED) {
            throw Rule.WIP_STATE.because("%s is %s".formatted(unit.wipId(), unit.wipStatus()));
        }
        return UnitChange.wip(WipStatus.IN_PROGRESS, step.processId(), count);
    }

    private static UnitChange startConversion(Unit unit, Step step) {
        if (unit.wipStatus() != WipStatus.COMPLETED) {
            throw Rule.WIP_STATE.because(
                    "%s is %s, only a COMPLETED WIP item can be converted".formatted(unit.wipId(), unit.wipStatus()));
        }
        return UnitChange.wip(WipStatus.COMPLETED, step.processId(), LotCount.NOTHING);
    }

    private static UnitChange startOnSerial(Unit unit, Step step) {
        SerialStatus status = Objects.requireNonNull(unit.serialStatus(), "a step after the conversion has a serial");
        if (status == SerialStatus.FAILED) {
            if (unit.reworkCount() >= Serial.MAX_REWORKS) {
                throw reworkLimit(unit);
            }
            SerialChange reopened = new SerialChange(SerialStatus.IN_PROGRESS, unit.reworkCount() + 1, null);
            return UnitChange.serial(reopened, step.processId(), UnitChange.RECOVERED);
        }
        if (status == SerialStatus.PASSED) {
            throw Rule.SERIAL_STATE.because("Serial %s is PASSED".formatted(unit.serialNumber()));
        }
        SerialChange begun = new SerialChange(SerialStatus.IN_PROGRESS, unit.reworkCount(), null);
        return UnitChange.serial(begun, step.processId(), LotCount.NOTHING);
    }

    static RuntimeException reworkLimit(Unit unit) {
        return Rule.REWORK_LIMIT.because(
                "Serial %s was reworked %d times already".formatted(unit.serialNumber(), unit.reworkCount()));
    }
}
