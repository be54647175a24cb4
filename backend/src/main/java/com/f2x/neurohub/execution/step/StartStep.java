package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.access.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to start a step of a unit.
 *
 * @param unit the unit
 * @param process the step
 * @param worker who works, as sent; null for the caller
 * @param equipment what the step runs on, as sent; null or empty for nothing known
 * @param occurredAt when it happened, if it was recorded offline
 * @param caller who asks
 */
public record StartStep(
        UnitReference unit,
        ProcessReference process,
        @Nullable String worker,
        @Nullable String equipment,
        @Nullable Instant occurredAt,
        Caller caller) {}
