package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.unit.UnitReference;
import org.jspecify.annotations.Nullable;

/**
 * The wish to end a step of a unit as if it had not been started.
 *
 * @param unit the unit
 * @param process the step
 * @param worker who works, as sent; null for the caller
 * @param attemptId the row of process data it is about, null for the one that runs
 * @param reason why
 * @param caller who asks
 */
public record AbortStep(
        UnitReference unit,
        ProcessReference process,
        @Nullable String worker,
        @Nullable Long attemptId,
        String reason,
        Caller caller) {}
