package com.f2x.neurohub.execution.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts attempts that this node recorded, by process. What is recorded again counts once, and what is rolled back not
 * at all; processes are those of the catalogue, so that nobody can make up a tag.
 */
@Component
public class WorkMeters {

    private static final String PROCESS = "process";

    private final MeterProvider<Counter> started;
    private final MeterProvider<Counter> completed;

    WorkMeters(MeterRegistry registry) {
        started = Counter.builder("neurohub.steps.started")
                .description("Attempts that were recorded as started")
                .withRegistry(registry);
        completed = Counter.builder("neurohub.steps.completed")
                .description("Attempts that were recorded as completed, by their result")
                .withRegistry(registry);
    }

    /**
     * An attempt that was over when it was told.
     *
     * @param process code of its process
     * @param result how it ended, null if it was aborted
     */
    public record Worked(String process, @Nullable Enum<?> result) {}

    /**
     * Counts an attempt that began.
     *
     * @param process code of its process
     */
    public void started(String process) {
        afterCommit(() -> countStart(process));
    }

    /**
     * Counts an attempt that completed.
     *
     * @param process code of its process
     * @param result how it ended
     */
    public void completed(String process, Enum<?> result) {
        afterCommit(() -> countEnd(process, result));
    }

    /** Counts attempts that were delivered, each as a start and, unless it was aborted, a completion. */
    public void recorded(List<Worked> attempts) {
        List<Worked> all = List.copyOf(attempts);
        afterCommit(() -> all.forEach(attempt -> {
            countStart(attempt.process());
            if (attempt.result() != null) {
                countEnd(attempt.process(), attempt.result());
            }
        }));
    }

    private void countStart(String process) {
        started.withTag(PROCESS, process).increment();
    }

    private void countEnd(String process, Enum<?> result) {
        completed.withTags(PROCESS, process, "result", result.name()).increment();
    }

    private static void afterCommit(Runnable count) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }
}
