package com.f2x.neurohub.telemetry.plant;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks at the plant every few seconds, so that no scrape waits for it. What is old is told no more. */
@Component
@EnableConfigurationProperties(TelemetryProperties.class)
class PlantWatch implements SchedulingConfigurer {

    private static final int INTERVALS = 3;

    private final PlantReader reader;
    private final PlantTables tables;
    private final TelemetryProperties properties;
    private volatile @Nullable Timed latest;

    PlantWatch(PlantReader reader, PlantTables tables, TelemetryProperties properties) {
        this.reader = reader;
        this.tables = tables;
        this.properties = properties;
    }

    private record Timed(PlantReading reading, long nanos) {}

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (properties.enabled()) {
            tasks.addFixedDelayTask(new FixedDelayTask(this::look, properties.interval(), Duration.ofSeconds(1)));
        }
    }

    void look() {
        try {
            PlantReading reading = reader.read(properties.window());
            latest = new Timed(reading, System.nanoTime());
            tables.show(reading);
        } finally {
            if (latest().isEmpty()) {
                tables.clear();
            }
        }
    }

    /** What was seen in the last seconds; empty if nothing was. */
    Optional<PlantReading> latest() {
        Timed timed = latest;
        Duration old = properties.interval().multipliedBy(INTERVALS);
        return timed != null && System.nanoTime() - timed.nanos() < old.toNanos()
                ? Optional.of(timed.reading())
                : Optional.empty();
    }
}
