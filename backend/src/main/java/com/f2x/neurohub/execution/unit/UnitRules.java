package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotStatus;

/** What holds for a unit whatever is wanted of it: pure functions. */
public final class UnitRules {

    private UnitRules() {}

    /**
     * Refuses to change a unit that is scrapped, that is being worked on, or whose lot is closed.
     *
     * @throws ProblemException 422 naming the rule that refuses it
     */
    public static void requireChangeable(UnitProgress now) {
        Unit unit = now.unit();
        if (unit.scrapped()) {
            throw scrapped(unit);
        }
        requireLotNotClosed(unit);
        if (now.running().isPresent()) {
            throw Rule.UNIT_BUSY.because("A step of %s is already in progress", unit.wipId());
        }
    }

    /**
     * Refuses to change a unit of a closed lot.
     *
     * @throws ProblemException 422 if it is closed
     */
    public static void requireLotNotClosed(Unit unit) {
        if (unit.lotStatus() == LotStatus.CLOSED) {
            throw Rule.LOT_STATE.because("LOT %s is CLOSED", unit.lotNumber());
        }
    }

    /** The refusal of a unit that is scrapped. */
    public static ProblemException scrapped(Unit unit) {
        return Rule.UNIT_SCRAPPED.because("%s is scrapped: %s", unit.wipId(), unit.scrapReason());
    }

    /** The refusal of a serial that was reworked as often as is allowed. */
    public static ProblemException reworkLimit(Unit.SerialFacts serial) {
        return Rule.REWORK_LIMIT.because(
                "Serial %s was reworked %d times already", serial.serialNumber(), serial.reworkCount());
    }
}
