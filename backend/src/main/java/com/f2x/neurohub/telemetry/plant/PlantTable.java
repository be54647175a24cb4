package com.f2x.neurohub.telemetry.plant;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;

/**
 * A figure that has rows. A row that stays keeps its meter and reads its number from here: a meter that is taken out
 * and put in again can be found twice by a scrape that is under way, which then fails.
 */
final class PlantTable {

    private final MultiGauge gauge;
    private volatile Map<Tags, Number> numbers = Map.of();

    PlantTable(MultiGauge.Builder gauge, MeterRegistry meters) {
        this.gauge = gauge.register(meters);
    }

    /** Shows these rows, and no others. */
    void show(Map<Tags, Number> rows) {
        numbers = rows;
        List<Row<?>> shown = rows.keySet().stream()
                .<Row<?>>map(tags -> Row.of(tags, () -> number(tags)))
                .toList();
        gauge.register(shown, false);
    }

    private Number number(Tags tags) {
        return numbers.getOrDefault(tags, Double.NaN);
    }
}
