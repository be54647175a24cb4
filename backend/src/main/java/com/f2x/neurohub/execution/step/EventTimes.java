package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.shared.problem.Rule;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accepts the times of events that were recorded offline. */
@Component
class EventTimes {

    private static final String FIELD = "occurred_at";

    private final ExecutionProperties properties;

    EventTimes(ExecutionProperties properties) {
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
        Instant recorded = properties.notAhead(occurredAt, now.now(), FIELD);
        Duration window = properties.occurredAtWindow();
        if (occurredAt.isBefore(now.now().minus(window))) {
            throw refused("must not be longer ago than %s", window);
        }
        Instant last = now.unit().lastEventAt();
        if (last != null && recorded.isBefore(last)) {
            throw refused("must not be before the last event of the unit at %s", last);
        }
        return recorded;
    }

    @FormatMethod
    private static RuntimeException refused(
            @CompileTimeConstant @FormatString String pattern, @Nullable Object... arguments) {
        return Rule.EVENT_TIME.at(FIELD, pattern, arguments);
    }
}
