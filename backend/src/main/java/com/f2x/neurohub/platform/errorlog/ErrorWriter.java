package com.f2x.neurohub.platform.errorlog;

import com.f2x.neurohub.shared.thread.DaemonThreads;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes answered errors every few seconds, all that came in one statement and outside every request. It goes on while
 * the node is drained, and ends after the server, with what came last.
 */
@Component
@EnableConfigurationProperties(ErrorLogProperties.class)
final class ErrorWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErrorWriter.class);

    private final ErrorLog errors;
    private final ErrorLogStore store;
    private final TransactionTemplate transactions;
    private final Duration interval;
    private @Nullable ScheduledExecutorService turns;

    ErrorWriter(
            ErrorLog errors,
            ErrorLogStore store,
            TransactionTemplate transactions,
            ErrorLogProperties properties,
            MeterRegistry meters) {
        this.errors = errors;
        this.store = store;
        this.transactions = transactions;
        this.interval = properties.writeInterval();
        FunctionCounter.builder("neurohub.errors.not.kept", errors, ErrorLog::lost)
                .description("Answered errors that the error log does not have")
                .register(meters);
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("error-log"));
        Future<?> unused = executor.scheduleWithFixedDelay(
                this::write, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        turns = executor;
    }

    @Override
    public synchronized void stop() {
        if (turns != null) {
            turns.shutdown();
            turns = null;
            write();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return turns != null;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    /** Where the database is away they are lost: the log has the reason, and memory is bounded. */
    void write() {
        List<AnsweredError> came = errors.take();
        if (came.isEmpty()) {
            return;
        }
        try {
            transactions.executeWithoutResult(transaction -> store.add(came));
        } catch (RuntimeException e) {
            errors.lose(came.size());
            log.debug("{} answered errors are not kept", came.size(), e);
        }
    }
}
