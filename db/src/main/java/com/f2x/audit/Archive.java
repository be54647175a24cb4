package com.f2x.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the trail says of a month that was detached. Whoever can add a row to the trail can claim that rows are
 * elsewhere, so it excuses no more than the month.
 *
 * @param firstId its first row
 * @param lastId its last row
 * @param until its end
 */
record Archive(long firstId, long lastId, Instant until) {

    /** No month is detached earlier. */
    static final Duration LEAST_AGE = Duration.ofDays(365);

    /** The clock of the server may have been set back a little. */
    private static final Duration CLOCK = Duration.ofMinutes(1);

    /**
     * Returns whether a row can have been of the month.
     *
     * @param earliest when a block was sealed before the row's began; null if there is none
     */
    boolean holds(long row, @Nullable Instant earliest) {
        return firstId <= row
                && row <= lastId
                && (earliest == null || earliest.minus(CLOCK).isBefore(until));
    }
}
