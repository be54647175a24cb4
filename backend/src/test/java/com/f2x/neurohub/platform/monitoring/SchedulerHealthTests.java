package com.f2x.neurohub.platform.monitoring;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.transaction.CannotCreateTransactionException;

/** What /health tells of background tasks. */
class SchedulerHealthTests {

    private static final Duration INTERVAL = Duration.ofHours(1);

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
    private final Set<ScheduledTask> scheduled = new LinkedHashSet<>();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @BeforeEach
    void start() {
        scheduler.setErrorHandler(failure -> {});
        scheduler.initialize();
        tasks.setTaskScheduler(scheduler);
        beans.addBean("tasks", (ScheduledTaskHolder) () -> scheduled);
    }

    @AfterEach
    void stop() {
        scheduler.shutdown();
    }

    @Test
    void tasksThatSucceedAreWell() {
        CountDownLatch ran = new CountDownLatch(1);
        schedule(ran::countDown);

        await().until(() -> ran.getCount() == 0 && health(0).getStatus().equals(Status.UP));
    }

    @Test
    void aTaskThatFailedDegrades() {
        schedule(() -> {
            throw new IllegalStateException("away");
        });

        await().until(() -> Long.valueOf(1).equals(health(0).getDetails().get("failed")));
        assertThat(health(0).getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health(0).getDetails().toString()).doesNotContain("away");
    }

    static Stream<RuntimeException> whatTheDatabaseLeavesBehind() {
        return Stream.of(
                new CannotCreateTransactionException("away"),
                new DataAccessResourceFailureException("away"),
                new IllegalStateException(new SQLTransientConnectionException("none left")),
                new IllegalStateException(new SQLException("closed", "08006")),
                new IllegalStateException(new SQLException("shut down", "57P01")));
    }

    @ParameterizedTest
    @MethodSource("whatTheDatabaseLeavesBehind")
    void aTaskThatFoundNoDatabaseIsNotToldLongAfterItIsBack(RuntimeException failure) {
        CountDownLatch done = new CountDownLatch(1);
        schedule(() -> {
            done.countDown();
            throw failure;
        });

        await().until(() -> done.getCount() == 0);
        await().until(() ->
                scheduled.iterator().next().getTask().getLastExecutionOutcome().status()
                        == TaskExecutionOutcome.Status.ERROR);
        assertThat(health(0).getStatus()).isEqualTo(Status.UP);
        assertThat(health(0).getDetails()).containsEntry("failed", 0L);
    }

    @Test
    void aTaskThatTheDatabaseRefusedDegrades() {
        schedule(() -> {
            throw new IllegalStateException(new SQLException("no such table", "42P01"));
        });

        await().until(() -> Long.valueOf(1).equals(health(0).getDetails().get("failed")));
    }

    @Test
    void aTaskThatRunsForTooLongDegrades() {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        schedule(() -> {
            entered.countDown();
            await().until(() -> released.getCount() == 0);
        });
        await().until(() -> entered.getCount() == 0);

        assertThat(health(60).getStatus()).isEqualTo(Status.UP);
        assertThat(health(1200).getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health(1200).getDetails()).containsEntry("stuck", 1L).containsEntry("failed", 0L);
        released.countDown();
    }

    private void schedule(Runnable work) {
        scheduled.add(tasks.scheduleFixedDelayTask(new FixedDelayTask(work, INTERVAL, Duration.ZERO)));
    }

    /** How tasks are, so many seconds from now. */
    private Health health(long later) {
        Clock clock = Clock.fixed(Instant.now().plusSeconds(later), ZoneOffset.UTC);
        return new SchedulerHealth(beans.getBeanProvider(ScheduledTaskHolder.class), clock).health();
    }
}
