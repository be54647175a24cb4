package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.shared.thread.Notifications;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Wakes the workers of this node when events land on any. What is not heard of is found by looking. */
@Component
class LandedNotifications extends Notifications {

    private final PipelineLoop loop;
    private final boolean enabled;

    LandedNotifications(JdbcConnectionDetails database, PipelineLoop loop, PipelineProperties properties) {
        super(database, "process_tracking_events");
        this.loop = loop;
        this.enabled = properties.enabled();
    }

    @Override
    protected void heard() {
        loop.wake();
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
