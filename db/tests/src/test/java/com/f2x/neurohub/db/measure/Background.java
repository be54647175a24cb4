package com.f2x.neurohub.db.measure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Repeats an action in a thread of its own until it is closed, which fails if the action did. */
final class Background implements AutoCloseable {

    private final Thread thread;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile boolean stopped;

    Background(String name, Duration pause, Action action) {
        this.thread = new Thread(() -> repeat(action, pause), name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Exception reason = failure.get();
        if (reason != null) {
            throw new IllegalStateException(thread.getName() + " failed", reason);
        }
    }

    private void repeat(Action action, Duration pause) {
        try {
            while (!stopped) {
                action.run();
                Thread.sleep(pause.toMillis());
            }
        } catch (Exception e) {
            failure.set(e);
        }
    }

    /** What is repeated. */
    interface Action {
        void run() throws Exception;
    }
}
