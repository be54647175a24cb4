package com.f2x.neurohub.execution.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a step that is over when it is recorded.
 *
 * @param process the step
 * @param startedAt when it began
 * @param completedAt when it ended
 * @param outcome how
 * @param operatorId who worked
 * @param reportedOperator the worker as sent
 * @param equipmentId what it ran on, null for nothing known
 * @param reportedEquipment the equipment as sent
 */
public record CompletedRun(
        ProcessReference process,
        Instant startedAt,
        Instant completedAt,
        Outcome outcome,
        long operatorId,
        @Nullable String reportedOperator,
        @Nullable Long equipmentId,
        @Nullable String reportedEquipment) {}
