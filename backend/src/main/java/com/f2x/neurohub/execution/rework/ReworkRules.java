package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.execution.unit.Phase;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.execution.unit.UnitRules;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.serial.Serial;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether steps of a unit may be ordered again, and what that does to it: pure functions. */
final class ReworkRules {

    private ReworkRules() {}

    /**
     * The last order of a unit.
     *
     * @param id the order
     * @param processId the first step it covers
     * @param reason why it was given
     * @param untouched whether no attempt is recorded since
     */
    record LastOrder(long id, long processId, String reason, boolean untouched) {}

    /**
     * Whether an order repeats the last one, since which nothing happened to the unit; asked before every other rule.
     *
     * @param from the first step wanted, null for the one that failed
     */
    static boolean isReplay(Unit unit, LastOrder last, @Nullable StepProgress from, @Nullable String reason) {
        boolean open = unit.serial() == null
                ? unit.wipStatus() == WipStatus.IN_PROGRESS
                : unit.serial().status() == SerialStatus.IN_PROGRESS;
        return open
                && last.untouched()
                && (from == null || from.processId() == last.processId())
                && (reason == null || reason.equals(last.reason()));
    }

    /**
     * Decides on an order that is no repetition.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the rule that refuses it
     */
    static UnitChange order(UnitProgress now, StepProgress from) {
        UnitRules.requireChangeable(now);
        requirePhase(now, from);
        if (from.tally().endedAttempts() == 0) {
            throw Rule.NOTHING_TO_REWORK.at(
                    "from_process",
                    "%s has no completed attempt of process %d",
                    now.unit().wipId(),
                    from.processNumber());
        }
        Unit unit = now.unit();
        UnitChange change = unit.serial() == null
                ? UnitChange.wip(WipStatus.IN_PROGRESS, null, LotCount.NOTHING)
                : UnitChange.serial(reopened(unit), null, LotCount.NOTHING);
        return change.counting(now.counted(change));
    }

    private static void requirePhase(UnitProgress now, StepProgress from) {
        Unit unit = now.unit();
        if (unit.serial() != null && now.phase(from) != Phase.AFTER_CONVERSION) {
            throw Rule.ALREADY_CONVERTED.at(
                    "from_process",
                    "%s has its serial, process %d cannot be reworked",
                    unit.wipId(),
                    from.processNumber());
        }
        if (now.phase(from) == Phase.CONVERSION) {
            throw Rule.WIP_STATE.at(
                    "from_process", "The conversion itself is not reworked, only a step before it of %s", unit.wipId());
        }
    }

    /** A serial in progress is open already, so that it is not counted. */
    private static UnitChange.SerialChange reopened(Unit unit) {
        Unit.SerialFacts serial = unit.requireSerial();
        boolean ended = serial.status() == SerialStatus.PASSED || serial.status() == SerialStatus.FAILED;
        if (ended && serial.reworkCount() >= Serial.MAX_REWORKS) {
            throw UnitRules.reworkLimit(serial);
        }
        return new UnitChange.SerialChange(SerialStatus.IN_PROGRESS, serial.reworkCount() + (ended ? 1 : 0), null);
    }

    /**
     * The step of a failed serial that failed.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if the serial is not failed, or not at a step
     */
    static StepProgress failedStep(UnitProgress now) {
        UnitRules.requireChangeable(now);
        Unit.SerialFacts serial = now.unit().requireSerial();
        if (serial.status() != SerialStatus.FAILED) {
            throw Rule.SERIAL_STATE.because(
                    "Serial %s is %s, only a FAILED serial is reworked", serial.serialNumber(), serial.status());
        }
        return now.steps().stream()
                .filter(step -> now.phase(step) == Phase.AFTER_CONVERSION
                        && step.tally().endedAttempts() > 0)
                .max(Comparator.comparing(
                        step -> Objects.requireNonNull(step.tally().lastEventAt())))
                .orElseThrow(() -> Rule.NOTHING_TO_REWORK.because(
                        "Serial %s failed at no step of its route", serial.serialNumber()));
    }
}
