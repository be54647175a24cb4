package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.unit.Phase;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.Unit.SerialFacts;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitChange.SerialChange;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.serial.Serial;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;

/**
 * How a run of the past bears on its unit: pure functions. It is recorded whatever stands against such work today; the
 * unit follows it as far as its state can.
 */
final class TellingRules {

    private TellingRules() {}

    /** Whether the unit follows a run of a step that it has not passed. */
    static boolean takesPart(Snapshot now, Result result) {
        Unit unit = now.unit();
        if (unit.scrapped() || now.progress().runningBeside(now.step()).isPresent()) {
            return false;
        }
        return switch (now.phase()) {
            case BEFORE_CONVERSION ->
                unit.wipStatus() != WipStatus.COMPLETED && unit.wipStatus() != WipStatus.CONVERTED;
            case CONVERSION -> result == Result.PASS || unit.wipStatus() == WipStatus.COMPLETED;
            case AFTER_CONVERSION -> unit.requireSerial().status() != SerialStatus.PASSED;
        };
    }

    /** Whether a later run makes the PASS of its step void: not once a conversion, or the unit's end, rests on it. */
    static boolean maySupersede(Snapshot now) {
        Unit unit = now.unit();
        boolean done =
                unit.scrapped() || now.progress().runningBeside(now.step()).isPresent();
        return !done
                && switch (now.phase()) {
                    case BEFORE_CONVERSION -> unit.wipStatus() != WipStatus.CONVERTED;
                    case CONVERSION -> false;
                    case AFTER_CONVERSION -> true;
                };
    }

    /** Takes away the PASS that a later run supersedes. */
    static UnitChange reopen(Snapshot now) {
        Unit unit = now.unit();
        if (now.phase() == Phase.BEFORE_CONVERSION) {
            boolean completed = unit.wipStatus() == WipStatus.COMPLETED;
            boolean counted = completed && now.progress().conversion().isEmpty();
            return UnitChange.wip(
                    completed ? WipStatus.IN_PROGRESS : unit.wipStatus(),
                    null,
                    counted ? UnitChange.UNPASSED : LotCount.NOTHING);
        }
        SerialFacts serial = unit.requireSerial();
        boolean passed = serial.status() == SerialStatus.PASSED;
        return UnitChange.serial(
                new SerialChange(passed ? SerialStatus.IN_PROGRESS : serial.status(), serial.reworkCount(), null),
                null,
                passed ? UnitChange.UNPASSED : LotCount.NOTHING);
    }

    /** The unit with room to take up its failed serial again: what was reworked more often stays at the limit. */
    static Snapshot withRoomToReopen(Snapshot now) {
        SerialFacts serial = now.unit().serial();
        return serial != null && serial.status() == SerialStatus.FAILED ? withRoom(now) : now;
    }

    /** The unit with room for a result that counts as rework. */
    static Snapshot withRoomFor(Result result, Snapshot now) {
        return result == Result.REWORK ? withRoom(now) : now;
    }

    private static Snapshot withRoom(Snapshot now) {
        SerialFacts serial = now.unit().serial();
        return serial == null || serial.reworkCount() < Serial.MAX_REWORKS
                ? now
                : now.progress()
                        .with(now.unit().withReworks(Serial.MAX_REWORKS - 1))
                        .at(now.step());
    }
}
