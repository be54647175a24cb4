package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.lot.LotCounters;
import com.f2x.neurohub.tracking.serial.SerialStates;
import com.f2x.neurohub.tracking.wip.WipStates;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what the rules decided on one unit, whose lock the transaction holds. */
@Component
class UnitWriter {

    private final WipStates wipItems;
    private final SerialStates serials;
    private final LotCounters lots;

    UnitWriter(WipStates wipItems, SerialStates serials, LotCounters lots) {
        this.wipItems = wipItems;
        this.serials = serials;
        this.lots = lots;
    }

    /** Writes the unit, then its lot, whose row all units share; returns the unit's serial. */
    @Nullable
    Long apply(Unit unit, UnitChange change, Instant at) {
        Long serialId = unit.serialId();
        if (change.issuedSerial() != null) {
            serialId = serials.issue(unit.wipItemId(), change.issuedSerial(), at);
        }
        if (change.serial() != null && unit.serial() != null) {
            serials.store(
                    List.of(change.serial().of(unit.serial().id(), unit.serial().status(), at)));
        }
        wipItems.store(List.of(change.wipState(unit.wipItemId(), unit.wipStatus(), at)));
        lots.count(unit.lotId(), change.count());
        return serialId;
    }

    /**
     * Writes the state that a person decided on. It is one step whatever the tables of transitions say, so that the
     * intervention must be recorded before.
     */
    void override(Unit unit, UnitChange change, Instant at) {
        if (change.serial() != null) {
            long serialId = unit.requireSerial().id();
            serials.store(List.of(change.serial().of(serialId, change.serial().status(), at)));
        } else {
            wipItems.store(List.of(change.wipState(unit.wipItemId(), change.wipStatus(), at)));
        }
        lots.count(unit.lotId(), change.count());
    }

    /** Scraps the unit: its serial if it has one, else its WIP item. */
    void scrap(Unit unit, ScrapUnit scrap, LotCount count, Instant at) {
        long by = scrap.caller().userId();
        if (unit.serial() == null) {
            wipItems.scrap(unit.wipItemId(), scrap.reason(), by, at);
        } else {
            serials.scrap(unit.serial().id(), scrap.reason(), by, at);
        }
        lots.count(unit.lotId(), count);
    }

    /** Leaves the unit as it is, but with no step in progress. */
    void idle(Unit unit, Instant at) {
        wipItems.store(List.of(new WipStates.WipState(unit.wipItemId(), unit.wipStatus(), unit.wipStatus(), null, at)));
    }
}
