package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.unit.UnitReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to complete a step of a unit.
 *
 * @param unit the unit
 * @param process the step
 * @param worker who works, as sent; null for the caller
 * @param attemptId the row of process data the answer belongs to, null for the one that runs
 * @param session the station session it belongs to, if it started in none
 * @param outcome how it ended and what was found
 * @param occurredAt when it happened, if it was recorded offline
 * @param caller who asks
 */
public record CompleteStep(
        UnitReference unit,
        ProcessReference process,
        @Nullable String worker,
        @Nullable Long attemptId,
        @Nullable SessionReference session,
        Outcome outcome,
        @Nullable Instant occurredAt,
        Caller caller) {

    /** A completion that names no station session. */
    public CompleteStep(
            UnitReference unit,
            ProcessReference process,
            @Nullable String worker,
            @Nullable Long attemptId,
            Outcome outcome,
            @Nullable Instant occurredAt,
            Caller caller) {
        this(unit, process, worker, attemptId, null, outcome, occurredAt, caller);
    }

    /** The same at the time at which it is recorded. */
    CompleteStep at(@Nullable Instant recorded) {
        return new CompleteStep(unit, process, worker, attemptId, session, outcome, recorded, caller);
    }
}
