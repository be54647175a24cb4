package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.plant.stationsession.SessionStore;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The station sessions in which steps run. */
@Component
class WorkSessions {

    private final SessionStore sessions;

    WorkSessions(SessionStore sessions) {
        this.sessions = sessions;
    }

    /**
     * Finds the session that a start names, and keeps it from ending meanwhile.
     *
     * @return its number, null if none is named
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 or 422 if the step may not start in it
     */
    @Nullable
    Long forStart(@Nullable SessionReference named, StepProgress step) {
        if (named == null) {
            return null;
        }
        Long id = named.id();
        SessionRules.start(named, id == null ? null : sessions.hold(id).orElse(null), step);
        return id;
    }

    /**
     * Finds the session of an attempt that completes: the one it started in, else the one that the completion names, if
     * it is open. Work that is done is never refused for its session.
     */
    @Nullable
    Long forCompletion(Attempt running, @Nullable SessionReference named, StepProgress step) {
        if (running.sessionId() != null || named == null) {
            return running.sessionId();
        }
        return Optional.ofNullable(named.id())
                .flatMap(sessions::find)
                .filter(session -> SessionRules.adopts(session, step))
                .map(SessionStore.Facts::id)
                .orElse(null);
    }

    /** Counts an attempt that completed, if it has a session. */
    void count(Attempt attempt) {
        if (attempt.sessionId() != null) {
            Result result = Objects.requireNonNull(attempt.result(), "the attempt completed");
            sessions.count(attempt.sessionId(), result == Result.PASS, result == Result.FAIL);
        }
    }
}
