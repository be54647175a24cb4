package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
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
public record Unit(
        WipFacts wip,
        LotFacts lot,
        @Nullable SerialFacts serial,
        @Nullable String scrapReason,
        List<Held> holds,
        @Nullable Instant lastEventAt) {

    /** A unit's WIP item. */
    public record WipFacts(long id, String wipId, WipStatus status) {}

    /** A unit's lot. */
    public record LotFacts(long id, String lotNumber, LotStatus status, long productionLineId) {}

    /** A unit's serial. */
    public record SerialFacts(
            long id,
            String serialNumber,
            SerialStatus status,
            int reworkCount,
            @Nullable String failureReason) {}

    /** Whether it is scrapped, which nothing follows. */
    public boolean scrapped() {
        return scrapReason != null;
    }

    /** The number of its WIP item. */
    public long wipItemId() {
        return wip.id();
    }

    /** Its WIP id. */
    public String wipId() {
        return wip.wipId();
    }

    /** The state of its WIP item. */
    public WipStatus wipStatus() {
        return wip.status();
    }

    /** Its lot. */
    public long lotId() {
        return lot.id();
    }

    /** Its lot's number. */
    public String lotNumber() {
        return lot.lotNumber();
    }

    /** The state of its lot. */
    public LotStatus lotStatus() {
        return lot.status();
    }

    /** Its serial, null before the conversion. */
    public @Nullable Long serialId() {
        return serial == null ? null : serial.id();
    }

    /**
     * The serial.
     *
     * @throws IllegalStateException before the conversion
     */
    public SerialFacts requireSerial() {
        if (serial == null) {
            throw new IllegalStateException(wipId() + " has no serial");
        }
        return serial;
    }

    /** The state of the WIP item, or of the serial where that is what a step works on. */
    public String stateAt(DataLevel level) {
        return level == DataLevel.SERIAL
                ? requireSerial().status().name()
                : wip.status().name();
    }

    /** The unit after a change. */
    public Unit after(UnitChange change) {
        UnitChange.SerialChange to = change.serial();
        SerialFacts changed = serial == null || to == null
                ? serial
                : new SerialFacts(
                        serial.id(), serial.serialNumber(), to.status(), to.reworkCount(), to.failureReason());
        WipFacts item = new WipFacts(wip.id(), wip.wipId(), change.wipStatus());
        return new Unit(item, lot, changed, scrapReason, holds, lastEventAt);
    }

    /** The unit once its serial is issued, which has the lot's number and the item's own sequence. */
    public Unit withSerial(long id, SerialStatus status) {
        String number = lotNumber() + wipId().substring(wipId().lastIndexOf('-') + 1);
        return new Unit(wip, lot, new SerialFacts(id, number, status, 0, null), scrapReason, holds, lastEventAt);
    }

    /** The unit as if its serial had been reworked that often. */
    public Unit withReworks(int count) {
        SerialFacts reworked = serial == null
                ? null
                : new SerialFacts(serial.id(), serial.serialNumber(), serial.status(), count, serial.failureReason());
        return new Unit(wip, lot, reworked, scrapReason, holds, lastEventAt);
    }

    /** The unit when something happened to it. */
    public Unit at(Instant eventAt) {
        return new Unit(wip, lot, serial, scrapReason, holds, eventAt);
    }

    /** The unit as if its lot were still taking work and nothing were on hold. */
    public Unit unblocked() {
        LotFacts open = new LotFacts(lot.id(), lot.lotNumber(), LotStatus.IN_PROGRESS, lot.productionLineId());
        return new Unit(wip, open, serial, scrapReason, List.of(), lastEventAt);
    }
}
