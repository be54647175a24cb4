package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.plant.stationsession.SessionStatus;
import com.f2x.neurohub.plant.stationsession.SessionStore.Facts;
import com.f2x.neurohub.shared.problem.Rule;
import org.jspecify.annotations.Nullable;

/** Whether a step may run in a station session: pure functions. */
final class SessionRules {

    private static final String FIELD = "process_session_id";

    private SessionRules() {}

    /**
     * Makes sure that a step may start in the session it names.
     *
     * @param session the session, null if there is no such one
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 or 422 naming the rule that refuses it
     */
    static void start(SessionReference named, @Nullable Facts session, StepProgress step) {
        if (session == null) {
            throw Rule.SESSION_NOT_FOUND.at(FIELD, "Session with ID %s not found", named.text());
        }
        if (session.status() != SessionStatus.OPEN) {
            throw Rule.SESSION_STATE.at(FIELD, "Session %d is %s", session.id(), session.status());
        }
        if (!session.stationActive()) {
            throw Rule.STATION_NOT_KNOWN.at(FIELD, "Station %s is not active", session.stationId());
        }
        if (session.processId() != step.processId()) {
            throw Rule.SESSION_PROCESS.at(
                    FIELD,
                    "Session %d is not one of process %d (%s)",
                    session.id(),
                    step.processNumber(),
                    step.processCode());
        }
    }

    /** Whether a completed attempt that has no session belongs to the one its completion names. */
    static boolean adopts(Facts session, StepProgress step) {
        return session.status() == SessionStatus.OPEN && session.processId() == step.processId();
    }
}
