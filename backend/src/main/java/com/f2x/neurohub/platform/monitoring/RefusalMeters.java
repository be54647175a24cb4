package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.shared.problem.Rule;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Counts refused and failed requests by the rule that refused them. Its tags are bounded by the catalogue of rules and
 * by the classes of statuses.
 */
final class RefusalMeters {

    private static final int REFUSAL = 400;
    private static final int FAILURE = 500;

    private final MeterProvider<Counter> refusals;

    RefusalMeters(MeterRegistry registry) {
        refusals = Counter.builder("neurohub.refusals")
                .description("Requests that were refused or failed, by the rule that was told")
                .withRegistry(registry);
    }

    /**
     * Counts an answer, if it is none that was wished for.
     *
     * @param refusal the rule that was told, null if the server answered without one
     */
    void count(int status, @Nullable Rule refusal) {
        if (status >= REFUSAL) {
            String rule = refusal == null ? "NONE" : refusal.name();
            refusals.withTags("rule", rule, "outcome", status >= FAILURE ? "SERVER_ERROR" : "CLIENT_ERROR")
                    .increment();
        }
    }
}
