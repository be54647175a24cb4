package com.f2x.neurohub.identity.caller;

import com.f2x.neurohub.shared.thread.Notifications;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Hears from the database that users, sessions or keys were changed on any node, and makes this one forget what it
 * remembers of callers. While it hears nothing, the short life of that memory has to do.
 */
@Component
class AccessNotifications extends Notifications {

    private final CallerCache callers;

    AccessNotifications(JdbcConnectionDetails database, CallerCache callers) {
        super(database, "neurohub_access");
        this.callers = callers;
    }

    @Override
    protected void heard() {
        callers.forgetAll();
    }
}
