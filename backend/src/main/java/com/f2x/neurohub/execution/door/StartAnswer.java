package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.execution.step.Execution;
import com.f2x.neurohub.tracking.unit.UnitReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a start.
 *
 * @param success whether the step runs; false where the unit is finished and nothing was started
 * @param processDataId the attempt that runs
 * @param wipId number of the unit's WIP item
 * @param wipIdStr its WIP id
 */
record StartAnswer(
        boolean success,
        String message,
        @Nullable Long processDataId,
        @Nullable Integer attemptNo,
        @Nullable Instant startedAt,
        @Nullable Long processId,
        @Nullable Long wipId,
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

    /** Nothing is left to start. */
    static StartAnswer finished(UnitReference unit) {
        String label = unit.text();
        return new StartAnswer(
                false, "%s is finished; nothing was started".formatted(label), null, null, null, null, null, label);
    }
}
