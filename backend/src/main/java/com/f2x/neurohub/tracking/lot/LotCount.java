package com.f2x.neurohub.tracking.lot;

/**
 * How a lot's counters change; each number may be negative.
 *
 * @param serials units that got a serial
 * @param passed units that passed their last step
 * @param failed units that are failed and not scrapped
 * @param scrapped units that are scrapped
 */
public record LotCount(int serials, int passed, int failed, int scrapped) {

    /** No change. */
    public static final LotCount NOTHING = new LotCount(0, 0, 0, 0);

    /** Adds another change. */
    public LotCount plus(LotCount other) {
        return new LotCount(
                serials + other.serials, passed + other.passed, failed + other.failed, scrapped + other.scrapped);
    }

    /** Takes another change back. */
    public LotCount minus(LotCount other) {
        return new LotCount(
                serials - other.serials, passed - other.passed, failed - other.failed, scrapped - other.scrapped);
    }

    boolean isNothing() {
        return equals(NOTHING);
    }
}
