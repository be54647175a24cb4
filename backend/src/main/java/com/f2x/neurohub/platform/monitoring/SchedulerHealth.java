package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.platform.database.LostConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;

/**
 * How background tasks are. Requests are served without them, so that trouble only degrades the application. That the
 * database was away is told by its own component: tasks whose next turn is hours later would tell it long after it is
 * back.
 */
final class SchedulerHealth implements HealthIndicator {

    /** Neither up nor down: it takes nobody out of service. */
    private static final Status DEGRADED = new Status("DEGRADED");

    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    private final ObjectProvider<ScheduledTaskHolder> holders;
    private final Clock clock;

    SchedulerHealth(ObjectProvider<ScheduledTaskHolder> holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<ScheduledTask> tasks = holders.stream()
                .map(ScheduledTaskHolder::getScheduledTasks)
                .flatMap(Collection::stream)
                .toList();
        long failed = tasks.stream().filter(SchedulerHealth::failed).count();
        long stuck = tasks.stream().filter(this::stuck).count();
        Health.Builder health = failed + stuck == 0 ? Health.up() : Health.status(DEGRADED);
        return health.withDetail("tasks", tasks.size())
                .withDetail("failed", failed)
                .withDetail("stuck", stuck)
                .build();
    }

    private static boolean failed(ScheduledTask task) {
        TaskExecutionOutcome last = task.getTask().getLastExecutionOutcome();
        Throwable failure = last.throwable();
        return last.status() == TaskExecutionOutcome.Status.ERROR
                && (failure == null || !LostConnection.isCauseOf(failure));
    }

    private boolean stuck(ScheduledTask task) {
        TaskExecutionOutcome last = task.getTask().getLastExecutionOutcome();
        Instant begun = last.executionTime();
        return last.status() == TaskExecutionOutcome.Status.STARTED
                && begun != null
                && begun.plus(LONGEST_RUN).isBefore(clock.instant());
    }
}
