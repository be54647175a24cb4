package com.f2x.neurohub.shared.thread;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Writes what requests leave behind, again and again on a thread of its own. It goes on while the node is drained, and
 * ends after the server, with what came last.
 */
public abstract class RegularWriter implements SmartLifecycle {

    private final String thread;
    private final Duration interval;
    private @Nullable ScheduledExecutorService turns;

    /**
     * @param thread name of its thread
     * @param interval how long it waits between two turns
     */
    protected RegularWriter(String thread, Duration interval) {
        this.thread = thread;
        this.interval = interval;
    }

    /** Writes what has come. Whoever throws has no further turn. */
    protected abstract void write();

    /** Writes what came last, when nothing more can come. */
    protected void writeLast() {
        write();
    }

    @Override
    public final synchronized void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named(thread));
        Future<?> unused = executor.scheduleWithFixedDelay(
                this::write, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        turns = executor;
    }

    @Override
    public final synchronized void stop() {
        if (turns != null) {
            turns.shutdown();
            turns = null;
            writeLast();
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return turns != null;
    }

    @Override
    public final int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
