package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.meter.StationClocks;
import com.f2x.neurohub.execution.step.ExecutionProperties;
import com.f2x.neurohub.execution.unit.UnitProgress;

/**
 * When runs may have happened.
 *
 * @param settings how long ago a run may have begun, and how far a tester's clock may be ahead
 * @param historical whether the past is told, which may lie any time back
 * @param clocks remembers whose clocks are ahead
 */
record RunTimes(ExecutionProperties settings, boolean historical, StationClocks clocks) {

    /**
     * Makes sure that a run can have happened when it says.
     *
     * @param now the unit and the time of the database
     * @return the run at the times at which it is recorded
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it lies in the future, or too far back or before
     *     what happened to the unit last
     */
    CompletedRun recorded(CompletedRun told, UnitProgress now) {
        clocks.compare(told.endedAt(), now.now());
        CompletedRun run = told.at(
                settings.notAhead(told.startedAt(), now.now(), "started_at"),
                settings.notAhead(told.endedAt(), now.now(), "completed_at"));
        if (!historical) {
            settings.requireRecent(run.startedAt(), now, "started_at");
        }
        return run;
    }
}
