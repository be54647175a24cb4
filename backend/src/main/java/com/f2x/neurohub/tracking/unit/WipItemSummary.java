package com.f2x.neurohub.tracking.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A WIP item within the view of its lot or serial. */
public record WipItemSummary(
        long id,
        String wipId,
        int sequenceInLot,
        WipStatus status,
        @Nullable Long currentProcessId,
        @Nullable Long serialId,
        Instant createdAt) {

    /**
     * Shows an item.
     *
     * @param serialId the serial it was converted to
     */
    public static WipItemSummary of(WipItemReference item, @Nullable Long serialId) {
        return item.summary(serialId);
    }
}
