package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.execution.step.Execution;
import java.time.Instant;

/**
 * The answer to a start.
 *
 * @param processDataId the attempt that runs
 * @param wipId number of the unit's WIP item
 * @param wipIdStr its WIP id
 */
record StartAnswer(
        boolean success,
        String message,
        long processDataId,
        int attemptNo,
        Instant startedAt,
        long processId,
        long wipId,
        String wipIdStr) {

    static StartAnswer of(Execution execution) {
        return new StartAnswer(
                true,
                "Process %d of %s %s"
                        .formatted(
                                execution.processNumber(),
                                execution.wipId(),
                                execution.repeated() ? "is in progress" : "started"),
                execution.attempt().id(),
                execution.attempt().attemptNo(),
                execution.attempt().startedAt(),
                execution.processId(),
                execution.wipItemId(),
                execution.wipId());
    }
}
