package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.caller.CallerCache;
import com.f2x.neurohub.identity.user.UserAccessChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends the sessions of users whose password changed or who may do less than before, in the same transaction. */
@Component
class AccessChanges {

    private final UserSessionStore sessions;
    private final CallerCache callers;

    AccessChanges(UserSessionStore sessions, CallerCache callers) {
        this.sessions = sessions;
        this.callers = callers;
    }

    @EventListener
    void endSessions(UserAccessChanged event) {
        if (event.endsSessions()) {
            sessions.endAllOf(event.userId(), EndReason.ACCESS_CHANGED);
        }
    }

    @TransactionalEventListener
    void forget(UserAccessChanged event) {
        callers.forgetAll();
    }
}
