package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.lot.LotStore;
import com.f2x.neurohub.tracking.serial.SerialStore;
import com.f2x.neurohub.tracking.serial.SerialStore.IssuedSerial;
import com.f2x.neurohub.tracking.wip.WipStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what the rules decided on one unit, whose lock the transaction holds. */
@Component
public class UnitWriter {

    private final WipStore wipItems;
    private final SerialStore serials;
    private final LotStore lots;

    UnitWriter(WipStore wipItems, SerialStore serials, LotStore lots) {
        this.wipItems = wipItems;
        this.serials = serials;
        this.lots = lots;
    }

    /** Writes the unit, then its lot, whose row all units share; returns the unit's serial. */
    public @Nullable Long apply(Unit unit, UnitChange change, Instant at) {
        Long serialId = unit.serialId();
        if (change.issuedSerial() != null) {
            serialId = serials.issue(List.of(new IssuedSerial(null, unit.wipItemId(), change.issuedSerial(), at)))
                    .get(0);
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
    public void override(Unit unit, UnitChange change, Instant at) {
        if (change.serial() != null) {
            long serialId = unit.requireSerial().id();
            serials.store(List.of(change.serial().of(serialId, change.serial().status(), at)));
        } else {
            wipItems.store(List.of(change.wipState(unit.wipItemId(), change.wipStatus(), at)));
        }
        lots.count(unit.lotId(), change.count());
    }

    /**
     * Scraps the unit: its serial if it has one, else its WIP item.
     *
     * @param by the user who decides
     */
    public void scrap(Unit unit, String reason, long by, LotCount count, Instant at) {
        if (unit.serial() == null) {
            wipItems.scrap(unit.wipItemId(), reason, by, at);
        } else {
            serials.scrap(unit.serial().id(), reason, by, at);
        }
        lots.count(unit.lotId(), count);
    }

    /** Leaves the unit as it is, but with no step in progress. */
    public void idle(Unit unit, Instant at) {
        wipItems.store(List.of(new WipStore.WipState(unit.wipItemId(), unit.wipStatus(), unit.wipStatus(), null, at)));
    }
}
