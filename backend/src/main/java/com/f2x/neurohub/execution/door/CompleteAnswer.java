package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.execution.step.Execution;
import com.f2x.neurohub.execution.unit.Result;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a completion.
 *
 * @param processDataId the attempt that completed
 * @param durationSeconds from start to completion
 * @param wipId number of the unit's WIP item
 * @param wipIdStr its WIP id
 * @param serialId the unit's serial, if it has one now
 */
record CompleteAnswer(
        boolean success,
        String message,
        long processDataId,
        int attemptNo,
        @Nullable Result result,
        @Nullable Instant completedAt,
        @Nullable Integer durationSeconds,
        long processId,
        long wipId,
        String wipIdStr,
        @Nullable Long serialId,
        boolean labelPrinted,
        @Nullable String labelType) {

    static CompleteAnswer of(Execution execution) {
        return new CompleteAnswer(
                true,
                "Process %d of %s completed with %s"
                        .formatted(
                                execution.processNumber(),
                                execution.wipId(),
                                execution.attempt().result()),
                execution.attempt().id(),
                execution.attempt().attemptNo(),
                execution.attempt().result(),
                execution.attempt().completedAt(),
                execution.attempt().durationSeconds(),
                execution.processId(),
                execution.wipItemId(),
                execution.wipId(),
                execution.serialId(),
                false,
                null);
    }
}
