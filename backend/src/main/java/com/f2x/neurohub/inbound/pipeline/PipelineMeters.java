package com.f2x.neurohub.inbound.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counts and times the attempts of this node to process events, by what became of them. */
@Component
class PipelineMeters {

    /** What can become of an attempt. */
    enum Ending {
        /** Something was made of the event. */
        PROCESSED,
        /** Nobody knows such events; it is kept. */
        UNKNOWN,
        /** It is tried again. */
        FAILED,
        /** It is given up. */
        GIVEN_UP,
        /** Another worker has taken it over. */
        LOST
    }

    private final Map<Ending, Counter> attempts = new EnumMap<>(Ending.class);
    private final Timer time;

    PipelineMeters(MeterRegistry registry) {
        MeterProvider<Counter> counters = Counter.builder("neurohub.events.attempts")
                .description("Attempts to process raw events, by what became of them")
                .withRegistry(registry);
        for (Ending ending : Ending.values()) {
            attempts.put(ending, counters.withTag("outcome", ending.name().toLowerCase(Locale.ROOT)));
        }
        time = Timer.builder("neurohub.events.attempt.time")
                .description("How long an attempt to process a raw event takes")
                .register(registry);
    }

    void count(Ending ending, Duration taken) {
        Objects.requireNonNull(attempts.get(ending)).increment();
        time.record(taken);
    }
}
