package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.CallerMemory;
import com.f2x.neurohub.shared.access.Caller;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Remembers for seconds whom a session stands for, so that an ordinary request asks no database. What changes here is
 * forgotten at once, and on other nodes when they are told.
 */
@Component
class CallerStates implements CallerMemory {

    private static final int MOST = 10_000;

    private final LoadingCache<Long, Optional<Caller>> bySession;

    CallerStates(Sessions sessions, AuthProperties properties) {
        this.bySession = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(properties.callerCache())
                .build(id -> sessions.findLive(id).map(Session::user).map(CallerStates::caller));
    }

    /** Finds who calls; empty if the session has ended or its user may not sign in. */
    Optional<Caller> find(long sessionId) {
        return bySession.get(sessionId);
    }

    @Override
    public void forgetAll() {
        bySession.invalidateAll();
    }

    private static Caller caller(SignedInUser user) {
        return Caller.person(user.id(), user.username(), user.role());
    }
}
