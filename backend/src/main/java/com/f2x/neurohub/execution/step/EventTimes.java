package com.f2x.neurohub.execution.step;

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
    void require(@Nullable Instant occurredAt, Snapshot now) {
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

    /**
     * Makes sure that a run can have happened when it says.
     *
     * @param run the run
     * @param now the unit and the time of the database
     * @param historical whether the past is told, which may lie any time back
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it lies in the future, or too far back or before
     *     what happened to the unit last
     */
    void require(CompletedRun run, UnitProgress now, boolean historical) {
        if (run.completedAt().isAfter(now.now())) {
            throw Rule.EVENT_TIME.at("completed_at", "must not be in the future");
        }
        if (historical) {
            return;
        }
        if (run.startedAt().isBefore(now.now().minus(window))) {
            throw Rule.EVENT_TIME.at("started_at", "must not be longer ago than " + window);
        }
        Instant last = now.unit().lastEventAt();
        if (last != null && run.startedAt().isBefore(last)) {
            throw Rule.EVENT_TIME.at("started_at", "must not be before the last event of the unit at " + last);
        }
    }

    private static RuntimeException refused(String why) {
        return Rule.EVENT_TIME.at("occurred_at", why);
    }
}
