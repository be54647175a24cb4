package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.access.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to complete a step of a unit.
 *
 * @param unit the unit
 * @param process the step
 * @param worker who works, as sent; null for the caller
 * @param attemptId the row of process data the answer belongs to, null for the one that runs
 * @param outcome how it ended and what was found
 * @param occurredAt when it happened, if it was recorded offline
 * @param caller who asks
 */
public record CompleteStep(
        UnitReference unit,
        ProcessReference process,
        @Nullable String worker,
        @Nullable Long attemptId,
        Outcome outcome,
        @Nullable Instant occurredAt,
        Caller caller) {}
