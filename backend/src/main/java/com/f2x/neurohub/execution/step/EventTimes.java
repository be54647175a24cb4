package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.meter.StationClocks;
import com.f2x.neurohub.execution.unit.UnitProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accepts the times of events that were recorded offline. */
@Component
class EventTimes {

    private static final String FIELD = "occurred_at";

    private final ExecutionProperties properties;
    private final StationClocks clocks;

    EventTimes(ExecutionProperties properties, StationClocks clocks) {
        this.clocks = clocks;
        this.properties = properties;
    }

    /**
     * Makes sure that an event can have happened when it says.
     *
     * @param occurredAt the time sent, null for now
     * @param now the unit and the time of the database
     * @return the time at which it is recorded, null for now
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it lies in the future, too far back or before
     *     what happened to the unit last
     */
    @Nullable
    Instant recorded(@Nullable Instant occurredAt, UnitProgress now) {
        if (occurredAt == null) {
            return null;
        }
        clocks.compare(occurredAt, now.now());
        Instant recorded = properties.notAhead(occurredAt, now.now(), FIELD);
        properties.requireRecent(recorded, now, FIELD);
        return recorded;
    }
}
