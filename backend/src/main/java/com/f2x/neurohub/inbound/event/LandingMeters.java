package com.f2x.neurohub.inbound.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts events that came to this node, by the door and by what became of them there. */
@Component
class LandingMeters {

    private static final String DOOR = "door";
    private static final String OUTCOME = "outcome";

    private final MeterProvider<Counter> events;

    LandingMeters(MeterRegistry registry) {
        events = Counter.builder("neurohub.events.received")
                .description("Raw events that came, by their door and by what became of them there")
                .withRegistry(registry);
    }

    void count(String door, boolean duplicate, long times) {
        count(door, duplicate ? "duplicate" : "landed", times);
    }

    void count(String door, BulkReceipt receipt) {
        long duplicates = receipt.duplicates();
        count(door, "landed", receipt.processed() - duplicates);
        count(door, "duplicate", duplicates);
        count(door, "refused", receipt.failed());
    }

    private void count(String door, String outcome, long times) {
        events.withTags(DOOR, door, OUTCOME, outcome).increment((double) times);
    }
}
