package com.f2x.neurohub.inbound.pipeline;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Removes old events in small transactions, and what is personal in them before. */
@Component
class ExpiredRawEvents implements SchedulingConfigurer {

    private static final int AT_ONCE = 5000;
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final EventQueueStore queue;
    private final PipelineProperties properties;

    ExpiredRawEvents(EventQueueStore queue, PipelineProperties properties) {
        this.queue = queue;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (properties.enabled()) {
            tasks.addFixedDelayTask(new FixedDelayTask(this::remove, INTERVAL, INTERVAL));
        }
    }

    void remove() {
        repeat(() -> queue.forgetSenders(properties.senderDays(), AT_ONCE));
        repeat(() -> queue.removeProcessed(properties.retentionDays(), AT_ONCE));
    }

    private static void repeat(IntSupplier work) {
        int done;
        do {
            done = work.getAsInt();
        } while (done >= AT_ONCE);
    }
}
