package com.f2x.neurohub.execution.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules look at.
 *
 * @param unit the unit, locked
 * @param step the step
 * @param running the attempt that runs now
 * @param last the attempt that completed last
 * @param lastHasSamePayload whether that one completed with the payload at hand
 * @param now time of the database, after the lock
 */
record Snapshot(
        Unit unit,
        Step step,
        @Nullable Attempt running,
        @Nullable Attempt last,
        boolean lastHasSamePayload,
        Instant now) {

    /** The same with the attempt that completed last. */
    Snapshot withLast(Attempt attempt, boolean samePayload) {
        return new Snapshot(unit, step, running, attempt, samePayload, now);
    }
}
