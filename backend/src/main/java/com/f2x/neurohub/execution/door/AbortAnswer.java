package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.execution.step.Abortion;
import java.time.Instant;

/**
 * The answer to an abort.
 *
 * @param processDataId the attempt that was aborted
 * @param attemptNo its number, which it keeps
 * @param wipId number of the unit's WIP item
 * @param wipIdStr its WIP id
 */
record AbortAnswer(
        boolean success,
        String message,
        long processDataId,
        int attemptNo,
        Instant abortedAt,
        long processId,
        long wipId,
        String wipIdStr) {

    static AbortAnswer of(Abortion abortion) {
        return new AbortAnswer(
                true,
                "Process %d of %s aborted".formatted(abortion.processNumber(), abortion.wipId()),
                abortion.attemptId(),
                abortion.attemptNo(),
                abortion.abortedAt(),
                abortion.processId(),
                abortion.wipItemId(),
                abortion.wipId());
    }
}
