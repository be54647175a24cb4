package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.unit.UnitReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to start a step of a unit.
 *
 * @param unit the unit
 * @param process the step
 * @param worker who works, as sent; null for the caller
 * @param equipment what the step runs on, as sent; null or empty for nothing known
 * @param session the station session it runs in, null for none
 * @param occurredAt when it happened, if it was recorded offline
 * @param overrideReason why a rule that refuses it is to be overridden, null to override none
 * @param caller who asks
 */
public record StartStep(
        UnitReference unit,
        ProcessReference process,
        @Nullable String worker,
        @Nullable String equipment,
        @Nullable SessionReference session,
        @Nullable Instant occurredAt,
        @Nullable String overrideReason,
        Caller caller) {

    /** The same at the time at which it is recorded. */
    StartStep at(@Nullable Instant recorded) {
        return new StartStep(unit, process, worker, equipment, session, recorded, overrideReason, caller);
    }
}
