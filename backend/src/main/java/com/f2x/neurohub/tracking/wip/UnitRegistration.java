package com.f2x.neurohub.tracking.wip;

import com.f2x.neurohub.tracking.lot.LotStore;
import com.f2x.neurohub.tracking.wip.WipStore.LockedLot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers units that carry the customer's own mark. */
@Service
public class UnitRegistration {

    private final WipStore store;
    private final LotStore counters;

    UnitRegistration(WipStore store, LotStore counters) {
        this.store = store;
        this.counters = counters;
    }

    /**
     * The customer's own mark of a unit.
     *
     * @param carrier what the mark is unique on, null for the lot itself
     * @param mark the mark
     */
    public record Mark(@Nullable String carrier, String mark) {}

    /**
     * Registers units in the order of their marks, as many as the lot still takes. The lot is locked, so that a mark
     * that somebody else has registered meanwhile is not registered twice.
     *
     * @param lotId the lot
     * @param marks distinct marks of units that are not known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(long lotId, List<Mark> marks) {
        LockedLot lot = store.lockLot(lotId);
        int added = store.register(lot, marks, lot.status().isActive() ? lot.room() : 0);
        if (added > 0) {
            counters.unitsAdded(lotId, added);
        }
    }
}
