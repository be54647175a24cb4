package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Duration;
import java.time.Instant;

/**
 * When runs may have happened.
 *
 * @param window how long ago a run may have begun
 * @param historical whether the past is told, which may lie any time back
 */
record RunTimes(Duration window, boolean historical) {

    /**
     * Makes sure that a run can have happened when it says.
     *
     * @param now the unit and the time of the database
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it lies in the future, or too far back or before
     *     what happened to the unit last
     */
    void require(CompletedRun run, UnitProgress now) {
        if (run.endedAt().isAfter(now.now())) {
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
}
