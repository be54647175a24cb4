package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.plant.equipment.EquipmentUse;
import com.f2x.neurohub.tracking.lot.LotCounters;
import com.f2x.neurohub.tracking.serial.SerialStates;
import com.f2x.neurohub.tracking.wip.WipStates;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the recording of runs that are over, many at a time. */
@Component
public class RunRecording {

    private final ExecutionStore store;
    private final EventTimes times;
    private final WipStates wipItems;
    private final SerialStates serials;
    private final LotCounters lots;
    private final EquipmentUse equipment;

    RunRecording(
            ExecutionStore store,
            EventTimes times,
            WipStates wipItems,
            SerialStates serials,
            LotCounters lots,
            EquipmentUse equipment) {
        this.store = store;
        this.times = times;
        this.wipItems = wipItems;
        this.serials = serials;
        this.lots = lots;
        this.equipment = equipment;
    }

    /**
     * Locks units and reads how far they have come; the recording is used and written in the same transaction.
     *
     * @param wipItemIds the units
     * @param runs how many runs are recorded at most
     * @param historical whether the past is told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RunBook open(Collection<Long> wipItemIds, int runs, boolean historical) {
        store.lock(wipItemIds);
        return new RunBook(this, store.load(wipItemIds), store.nextIds(runs), historical);
    }

    ExecutionStore store() {
        return store;
    }

    EventTimes times() {
        return times;
    }

    WipStates wipItems() {
        return wipItems;
    }

    SerialStates serials() {
        return serials;
    }

    LotCounters lots() {
        return lots;
    }

    EquipmentUse equipment() {
        return equipment;
    }
}
