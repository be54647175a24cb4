package com.f2x.neurohub.inbound.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts events that came to this node, by the door and by what became of them there. */
@Component
class LandingMeters {

    private static final String DOOR = "door";
    private static final String OUTCOME = "outcome";
    private static final String LANDED = "landed";
    private static final String DUPLICATE = "duplicate";
    private static final String REFUSED = "refused";

    private final MeterProvider<Counter> events;

    LandingMeters(MeterRegistry registry) {
        events = Counter.builder("neurohub.events.received")
                .description("Raw events that came, by their door and by what became of them there")
                .withRegistry(registry);
        List.of(Sender.HTTP, Sender.WEBHOOK, Sender.MQTT)
                .forEach(door -> List.of(LANDED, DUPLICATE, REFUSED).forEach(outcome -> count(door, outcome, 0)));
    }

    void count(String door, boolean duplicate, long times) {
        count(door, duplicate ? DUPLICATE : LANDED, times);
    }

    void count(String door, BulkReceipt receipt) {
        long duplicates = receipt.duplicates();
        count(door, LANDED, receipt.processed() - duplicates);
        count(door, DUPLICATE, duplicates);
        count(door, REFUSED, receipt.failed());
    }

    private void count(String door, String outcome, long times) {
        events.withTags(DOOR, door, OUTCOME, outcome).increment((double) times);
    }
}
