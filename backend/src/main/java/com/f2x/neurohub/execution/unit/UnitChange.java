package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.serial.SerialStore.SerialState;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import com.f2x.neurohub.tracking.wip.WipStore.WipState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a start or a completion does to the unit and its lot.
 *
 * @param wipStatus the WIP item's state afterwards
 * @param currentProcessId the process that runs afterwards, null for none
 * @param issuedSerial the state in which a serial is issued, null to issue none
 * @param serial the serial's state afterwards, null to leave it
 * @param count what the lot counts
 */
public record UnitChange(
        WipStatus wipStatus,
        @Nullable Long currentProcessId,
        @Nullable SerialStatus issuedSerial,
        @Nullable SerialChange serial,
        LotCount count) {

    public static final LotCount PASSED = new LotCount(0, 1, 0, 0);
    public static final LotCount UNPASSED = new LotCount(0, -1, 0, 0);
    public static final LotCount FAILED = new LotCount(0, 0, 1, 0);
    public static final LotCount RECOVERED = new LotCount(0, 0, -1, 0);
    public static final LotCount SCRAPPED = new LotCount(0, 0, 0, 1);
    public static final LotCount CONVERTED = new LotCount(1, 0, 0, 0);

    /** A change of the WIP item alone. */
    public static UnitChange wip(WipStatus status, @Nullable Long currentProcessId, LotCount count) {
        return new UnitChange(status, currentProcessId, null, null, count);
    }

    /** A change of the serial of a converted item. */
    public static UnitChange serial(SerialChange change, @Nullable Long currentProcessId, LotCount count) {
        return new UnitChange(WipStatus.CONVERTED, currentProcessId, null, change, count);
    }

    /** The same with what the lot counts. */
    public UnitChange counting(LotCount counted) {
        return new UnitChange(wipStatus, currentProcessId, issuedSerial, serial, counted);
    }

    /** The row of the WIP item afterwards. */
    public WipState wipState(long wipItemId, WipStatus from, Instant at) {
        return new WipState(wipItemId, from, wipStatus, currentProcessId, at);
    }

    /**
     * The state of a serial afterwards.
     *
     * @param status its state
     * @param reworkCount how often it was reworked
     * @param failureReason why it failed
     */
    public record SerialChange(
            SerialStatus status, int reworkCount, @Nullable String failureReason) {

        public SerialState of(long serialId, SerialStatus from, Instant at) {
            return new SerialState(serialId, from, status, reworkCount, failureReason, at);
        }
    }
}
