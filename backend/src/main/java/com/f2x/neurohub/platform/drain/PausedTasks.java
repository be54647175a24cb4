package com.f2x.neurohub.platform.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;

/** Runs scheduled tasks as another scheduler does, except that they skip their turn while the node is drained. */
final class PausedTasks implements TaskScheduler {

    private final TaskScheduler scheduler;
    private final Traffic traffic;

    PausedTasks(TaskScheduler scheduler, Traffic traffic) {
        this.scheduler = scheduler;
        this.traffic = traffic;
    }

    @Override
    public @Nullable ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
        return scheduler.schedule(counted(task), trigger);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant start) {
        return scheduler.schedule(counted(task), start);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant start, Duration period) {
        return scheduler.scheduleAtFixedRate(counted(task), start, period);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
        return scheduler.scheduleAtFixedRate(counted(task), period);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant start, Duration delay) {
        return scheduler.scheduleWithFixedDelay(counted(task), start, delay);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
        return scheduler.scheduleWithFixedDelay(counted(task), delay);
    }

    private Runnable counted(Runnable task) {
        return () -> {
            if (traffic.enter()) {
                try {
                    task.run();
                } finally {
                    traffic.leave();
                }
            }
        };
    }
}
