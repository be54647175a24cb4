package com.f2x.neurohub.execution.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's attempts of a step add up to.
 *
 * @param passed whether there is a valid PASS
 * @param failedAttempts attempts that ended in FAIL or REWORK since the last rework order that covers the step, retests
 *     left out
 * @param endedAttempts attempts that ended with a result
 * @param attempts all attempts so far, aborted ones too
 * @param lastEventAt when the last event of the step happened, null before the first
 */
public record Tally(
        boolean passed,
        int failedAttempts,
        int endedAttempts,
        int attempts,
        @Nullable Instant lastEventAt) {

    /** No attempt. */
    public static final Tally NOTHING = new Tally(false, 0, 0, 0, null);

    /** The tally after one more run that ended. */
    public Tally after(Result result, Instant endedAt) {
        boolean pass = result == Result.PASS;
        return new Tally(pass, failedAttempts + (pass ? 0 : 1), endedAttempts + 1, attempts + 1, endedAt);
    }

    /** The tally after one more run that counts for nothing, because later ones are recorded. */
    public Tally afterLate() {
        return new Tally(passed, failedAttempts, endedAttempts + 1, attempts + 1, lastEventAt);
    }

    /** The tally after one more run that leaves a PASS standing. */
    public Tally afterRetest(Instant endedAt) {
        return new Tally(passed, failedAttempts, endedAttempts + 1, attempts + 1, endedAt);
    }

    /** The tally after one more run that was aborted, which takes a number and nothing else. */
    public Tally afterAbort() {
        return new Tally(passed, failedAttempts, endedAttempts, attempts + 1, lastEventAt);
    }

    /** The tally without its PASS. */
    public Tally superseded() {
        return new Tally(false, failedAttempts, endedAttempts, attempts, lastEventAt);
    }
}
