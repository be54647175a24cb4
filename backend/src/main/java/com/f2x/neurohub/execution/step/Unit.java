package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.serial.SerialStatus;
import com.f2x.neurohub.tracking.wip.WipStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is now, read with its row locked.
 *
 * @param wipItemId number of its WIP item
 * @param wipId its WIP id
 * @param wipStatus state of the WIP item
 * @param scrapped whether the WIP item or the serial is scrapped
 * @param lotId its lot
 * @param lotNumber the lot's number
 * @param lotStatus state of the lot
 * @param serialId its serial, null before the conversion
 * @param serialNumber the serial's number
 * @param serialStatus state of the serial
 * @param reworkCount how often the serial was reworked
 * @param lastEventAt when the last event of the unit happened, null before the first
 */
record Unit(
        long wipItemId,
        String wipId,
        WipStatus wipStatus,
        boolean scrapped,
        long lotId,
        String lotNumber,
        LotStatus lotStatus,
        @Nullable Long serialId,
        @Nullable String serialNumber,
        @Nullable SerialStatus serialStatus,
        int reworkCount,
        @Nullable Instant lastEventAt) {

    /** The unit after a change. */
    Unit after(UnitChange change) {
        UnitChange.SerialChange serial = change.serial();
        return new Unit(
                wipItemId,
                wipId,
                change.wipStatus(),
                scrapped,
                lotId,
                lotNumber,
                lotStatus,
                serialId,
                serialNumber,
                serial == null ? serialStatus : serial.status(),
                serial == null ? reworkCount : serial.reworkCount(),
                lastEventAt);
    }

    /** The unit once its serial is issued. */
    Unit withSerial(long id, SerialStatus status) {
        return new Unit(
                wipItemId,
                wipId,
                wipStatus,
                scrapped,
                lotId,
                lotNumber,
                lotStatus,
                id,
                serialNumber,
                status,
                0,
                lastEventAt);
    }

    /** The unit when something happened to it. */
    Unit at(Instant eventAt) {
        return new Unit(
                wipItemId,
                wipId,
                wipStatus,
                scrapped,
                lotId,
                lotNumber,
                lotStatus,
                serialId,
                serialNumber,
                serialStatus,
                reworkCount,
                eventAt);
    }

    /** The unit as if its lot were still taking work. */
    Unit inOpenLot() {
        return new Unit(
                wipItemId,
                wipId,
                wipStatus,
                scrapped,
                lotId,
                lotNumber,
                LotStatus.IN_PROGRESS,
                serialId,
                serialNumber,
                serialStatus,
                reworkCount,
                lastEventAt);
    }
}
