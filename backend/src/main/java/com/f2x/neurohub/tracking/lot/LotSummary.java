package com.f2x.neurohub.tracking.lot;

/** A lot within the view of one of its units. */
public record LotSummary(long id, String lotNumber, LotStatus status) {

    /** Shows a lot. */
    public static LotSummary of(LotReference lot) {
        return new LotSummary(lot.getId(), lot.getLotNumber(), lot.getStatus());
    }
}
