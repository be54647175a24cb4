package com.f2x.neurohub.execution.decision;

import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.execution.unit.UnitRules;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import org.jspecify.annotations.Nullable;

/** What managers may decide on a unit, and what that does to it: pure functions. */
final class DecisionRules {

    private DecisionRules() {}

    /**
     * Whether the unit is scrapped for this reason already; asked before every other rule.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it is scrapped for another
     */
    static boolean isScrapped(Unit unit, String reason) {
        if (unit.scrapped() && !reason.equals(unit.scrapReason())) {
            throw UnitRules.scrapped(unit);
        }
        return unit.scrapped();
    }

    /**
     * Decides on scrapping a unit that is not scrapped, which may be in any state.
     *
     * @return what the lot counts
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if its lot is closed
     */
    static LotCount scrap(UnitProgress now) {
        UnitRules.requireLotNotClosed(now.unit());
        return UnitChange.SCRAPPED.minus(now.counted());
    }

    /**
     * Decides on another state of a WIP item.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the rule that refuses it
     */
    static UnitChange override(UnitProgress now, WipStatus to) {
        Unit unit = now.unit();
        UnitRules.requireChangeable(now);
        if (unit.serial() != null) {
            throw Rule.ALREADY_CONVERTED.at("status", "%s has its serial and stays CONVERTED", unit.wipId());
        }
        if (to == WipStatus.CONVERTED) {
            throw Rule.WIP_STATE.at("status", "%s has no serial, so it is not CONVERTED", unit.wipId());
        }
        if (to == WipStatus.COMPLETED && !now.passedBeforeConversion()) {
            throw Rule.WIP_STATE.at("status", "%s has steps without PASS, so it is not COMPLETED", unit.wipId());
        }
        UnitChange change = UnitChange.wip(to, null, LotCount.NOTHING);
        return change.counting(now.counted(change));
    }

    /**
     * Decides on another state of a serial.
     *
     * @param failureReason why it failed, if it is to be {@code FAILED}
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the rule that refuses it
     */
    static UnitChange override(UnitProgress now, SerialStatus to, @Nullable String failureReason) {
        UnitRules.requireChangeable(now);
        int reworks = now.unit().requireSerial().reworkCount();
        String failure = to == SerialStatus.FAILED ? failureReason : null;
        UnitChange change =
                UnitChange.serial(new UnitChange.SerialChange(to, reworks, failure), null, LotCount.NOTHING);
        return change.counting(now.counted(change));
    }
}
