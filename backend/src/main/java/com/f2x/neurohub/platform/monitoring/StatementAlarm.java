package com.f2x.neurohub.platform.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices requests that take more statements than their operation does where it is tested: what grows with the number
 * of rows is found here, before it is slow. Each is counted; the log tells the first of each operation.
 */
final class StatementAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(StatementAlarm.class);

    /** What an {@code Idempotency-Key} adds. */
    private static final int OF_A_KEY = 2;

    /** What a request may add by naming what others leave out, such as a worker and a reason. Rows are many more. */
    private static final int OF_WHAT_IS_NAMED = 2;

    private final StatementBudgets budgets;
    private final MeterProvider<Counter> excesses;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final LongAdder total = new LongAdder();

    StatementAlarm(StatementBudgets budgets, MeterRegistry registry) {
        this.budgets = budgets;
        this.excesses = Counter.builder("neurohub.request.statements.excess")
                .description("Requests that took more SQL statements than their operation has when it is tested")
                .withRegistry(registry);
        // There from the start, so that its first rise is seen as one.
        excesses.withTags("uri", "UNKNOWN", "method", "UNKNOWN");
    }

    /**
     * Looks at a request that was answered.
     *
     * @param keyed whether it came with an {@code Idempotency-Key}
     */
    void check(String method, String pattern, int statements, boolean keyed) {
        String operation = method + " " + pattern;
        OptionalInt most = budgets.most(operation);
        if (most.isPresent() && statements > most.getAsInt() + OF_WHAT_IS_NAMED + (keyed ? OF_A_KEY : 0)) {
            excesses.withTags("uri", pattern, "method", method).increment();
            total.increment();
            if (told.add(operation)) {
                LOG.warn("{} took {} statements, {} at most are known of it", operation, statements, most.getAsInt());
            }
        }
    }

    /** How many there were, since the start. */
    long excesses() {
        return total.sum();
    }
}
