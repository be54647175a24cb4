package com.f2x.neurohub.tracking.unit;

import java.time.Instant;

/** A serial within the view of its lot or WIP item. */
public record SerialSummary(
        long id, String serialNumber, int sequenceInLot, SerialStatus status, int reworkCount, Instant createdAt) {

    /** Shows a serial. */
    public static SerialSummary of(SerialReference serial) {
        return serial.summary();
    }
}
