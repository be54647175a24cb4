package com.f2x.neurohub.execution.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit has come with one step of its route.
 *
 * @param processId the process
 * @param processNumber its number, as people say it
 * @param processCode its code
 * @param stepNo place on the route
 * @param conversion whether it is the conversion step
 * @param maxAttempts attempts without a PASS that are allowed
 * @param requiresEquipment whether it runs on known equipment only
 * @param limits what its measurements are held against
 * @param passed whether it has a valid PASS
 * @param failedAttempts attempts that ended in FAIL or REWORK
 * @param attempts all attempts so far, aborted ones too
 * @param lastEventAt when the last event of the step happened, null before the first
 * @param running the attempt that runs now
 */
record StepProgress(
        long processId,
        int processNumber,
        String processCode,
        int stepNo,
        boolean conversion,
        int maxAttempts,
        boolean requiresEquipment,
        Limits limits,
        boolean passed,
        int failedAttempts,
        int attempts,
        @Nullable Instant lastEventAt,
        @Nullable Attempt running) {

    /** The step after one more run that ended. */
    StepProgress after(Result result, Instant endedAt) {
        boolean pass = result == Result.PASS;
        return with(pass, failedAttempts + (pass ? 0 : 1), attempts + 1, endedAt);
    }

    /** The step after one more run that counts for nothing, because later ones are recorded. */
    StepProgress afterLate() {
        return with(passed, failedAttempts, attempts + 1, lastEventAt);
    }

    /** The step without its PASS. */
    StepProgress superseded() {
        return with(false, failedAttempts, attempts, lastEventAt);
    }

    private StepProgress with(boolean nowPassed, int nowFailed, int nowAttempts, @Nullable Instant at) {
        return new StepProgress(
                processId,
                processNumber,
                processCode,
                stepNo,
                conversion,
                maxAttempts,
                requiresEquipment,
                limits,
                nowPassed,
                nowFailed,
                nowAttempts,
                at,
                running);
    }
}
