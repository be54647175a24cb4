package com.f2x.neurohub.execution.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules look at.
 *
 * @param unit the unit, locked
 * @param step the step
 * @param running the attempt that runs now
 * @param last the attempt that completed last, compared with the completion at hand
 * @param now time of the database, after the lock
 */
record Snapshot(
        Unit unit,
        Step step,
        @Nullable Attempt running,
        @Nullable Last last,
        Instant now) {

    /**
     * The attempt that completed last.
     *
     * @param attempt the attempt
     * @param samePayload whether it completed with the payload at hand
     * @param abortedSince when a later attempt started that was aborted, null if none was
     */
    record Last(
            Attempt attempt, boolean samePayload, @Nullable Instant abortedSince) {}

    /** The same with the attempt that completed last. */
    Snapshot withLast(Last completed) {
        return new Snapshot(unit, step, running, completed, now);
    }
}
