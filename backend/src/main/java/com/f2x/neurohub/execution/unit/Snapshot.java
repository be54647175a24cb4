package com.f2x.neurohub.execution.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules of one step look at.
 *
 * @param progress the unit and how far it has come, read with its row locked
 * @param step the step in question
 * @param last the attempt of the step that completed last, null where there is none or nobody compares with it
 */
public record Snapshot(
        UnitProgress progress, StepProgress step, @Nullable Last last) {

    /**
     * The attempt that completed last.
     *
     * @param attempt the attempt
     * @param samePayload whether it completed with the payload at hand
     * @param abortedSince when a later attempt started that was aborted, null if none was
     */
    public record Last(
            Attempt attempt, boolean samePayload, @Nullable Instant abortedSince) {}

    /** The same with the attempt that completed last. */
    public Snapshot with(Last completed) {
        return new Snapshot(progress, step, completed);
    }

    /** The unit. */
    public Unit unit() {
        return progress.unit();
    }

    /** Where the step stands relative to the conversion. */
    public Phase phase() {
        return progress.phase(step);
    }

    /** The attempt of the step that runs, null if none does. */
    public @Nullable Attempt running() {
        return step.running();
    }
}
