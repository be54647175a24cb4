package com.f2x.neurohub.execution.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts delivered records by what became of them, once that is certain. */
@Component
class IngestMeters {

    private final Map<Receipt.Status, Counter> records = new EnumMap<>(Receipt.Status.class);

    IngestMeters(MeterRegistry registry) {
        for (Receipt.Status status : Receipt.Status.values()) {
            records.put(
                    status,
                    Counter.builder("neurohub.ingest.records")
                            .description("Delivered records by what became of them")
                            .tag("outcome", status.toString())
                            .register(registry));
        }
    }

    void count(List<Receipt> receipts) {
        receipts.forEach(receipt -> count(receipt.status()));
    }

    void count(Receipt.Status status) {
        Counter counter = records.get(status);
        if (counter != null) {
            counter.increment();
        }
    }
}
