package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.serial.SerialStatus;
import com.f2x.neurohub.tracking.wip.WipStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is now, read with its row locked.
 *
 * @param wip its WIP item
 * @param lot its lot
 * @param serial its serial, null before the conversion
 * @param scrapReason why the WIP item or the serial is scrapped, null if it is not
 * @param holds what it or its lot is held for
 * @param lastEventAt when the last event of the unit happened, null before the first
 */
record Unit(
        WipFacts wip,
        LotFacts lot,
        @Nullable SerialFacts serial,
        @Nullable String scrapReason,
        List<Held> holds,
        @Nullable Instant lastEventAt) {

    /** A unit's WIP item. */
    record WipFacts(long id, String wipId, WipStatus status) {}

    /** A unit's lot. */
    record LotFacts(long id, String lotNumber, LotStatus status, long productionLineId) {}

    /** A unit's serial. */
    record SerialFacts(
            long id,
            String serialNumber,
            SerialStatus status,
            int reworkCount,
            @Nullable String failureReason) {}

    boolean scrapped() {
        return scrapReason != null;
    }

    long wipItemId() {
        return wip.id();
    }

    String wipId() {
        return wip.wipId();
    }

    WipStatus wipStatus() {
        return wip.status();
    }

    long lotId() {
        return lot.id();
    }

    String lotNumber() {
        return lot.lotNumber();
    }

    LotStatus lotStatus() {
        return lot.status();
    }

    @Nullable
    Long serialId() {
        return serial == null ? null : serial.id();
    }

    /**
     * The serial.
     *
     * @throws IllegalStateException before the conversion
     */
    SerialFacts requireSerial() {
        if (serial == null) {
            throw new IllegalStateException(wipId() + " has no serial");
        }
        return serial;
    }

    /** The state of the WIP item, or of the serial where that is what a step works on. */
    String stateAt(DataLevel level) {
        return level == DataLevel.SERIAL
                ? requireSerial().status().name()
                : wip.status().name();
    }

    /** The unit after a change. */
    Unit after(UnitChange change) {
        UnitChange.SerialChange to = change.serial();
        SerialFacts changed = serial == null || to == null
                ? serial
                : new SerialFacts(
                        serial.id(), serial.serialNumber(), to.status(), to.reworkCount(), to.failureReason());
        WipFacts item = new WipFacts(wip.id(), wip.wipId(), change.wipStatus());
        return new Unit(item, lot, changed, scrapReason, holds, lastEventAt);
    }

    /** The unit once its serial is issued, which has the lot's number and the item's own sequence. */
    Unit withSerial(long id, SerialStatus status) {
        String number = lotNumber() + wipId().substring(wipId().lastIndexOf('-') + 1);
        return new Unit(wip, lot, new SerialFacts(id, number, status, 0, null), scrapReason, holds, lastEventAt);
    }

    /** The unit when something happened to it. */
    Unit at(Instant eventAt) {
        return new Unit(wip, lot, serial, scrapReason, holds, eventAt);
    }

    /** The unit as if its lot were still taking work and nothing were on hold. */
    Unit unblocked() {
        LotFacts open = new LotFacts(lot.id(), lot.lotNumber(), LotStatus.IN_PROGRESS, lot.productionLineId());
        return new Unit(wip, open, serial, scrapReason, List.of(), lastEventAt);
    }
}
