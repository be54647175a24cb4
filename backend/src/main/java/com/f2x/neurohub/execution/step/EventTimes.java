package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accepts the times of events that were recorded offline. */
@Component
class EventTimes {

    private final Duration window;

    EventTimes(ExecutionProperties properties) {
        this.window = properties.occurredAtWindow();
    }

    /**
     * Makes sure that an event can have happened when it says.
     *
     * @param occurredAt the time sent, null for now
     * @param now the unit and the time of the database
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it lies in the future, too far back or before
     *     what happened to the unit last
     */
    void require(@Nullable Instant occurredAt, UnitProgress now) {
        if (occurredAt == null) {
            return;
        }
        if (occurredAt.isAfter(now.now())) {
            throw refused("must not be in the future");
        }
        if (occurredAt.isBefore(now.now().minus(window))) {
            throw refused("must not be longer ago than " + window);
        }
        Instant last = now.unit().lastEventAt();
        if (last != null && occurredAt.isBefore(last)) {
            throw refused("must not be before the last event of the unit at " + last);
        }
    }

    private static RuntimeException refused(String why) {
        return Rule.EVENT_TIME.at("occurred_at", why);
    }
}
