package com.f2x.neurohub.platform.statistics;

import com.f2x.neurohub.platform.database.SideConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** The latest figures of the database. What is old is told no more: it would hide that the database is away. */
@Component
@EnableConfigurationProperties(StatisticsProperties.class)
public class DatabaseStatistics implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(DatabaseStatistics.class);
    private static final int INTERVALS = 3;

    private final SideConnection database;
    private final Duration interval;
    private volatile @Nullable Reading latest;
    private volatile boolean answers = true;

    DatabaseStatistics(SideConnection database, StatisticsProperties properties) {
        this.database = database;
        this.interval = properties.interval();
    }

    private record Reading(DatabaseFigures figures, long nanos) {}

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, interval, Duration.ZERO));
    }

    /** The figures of the last seconds; empty if the database has told none since. */
    public Optional<DatabaseFigures> latest() {
        Reading reading = latest;
        return reading == null || System.nanoTime() - reading.nanos() > INTERVALS * interval.toNanos()
                ? Optional.empty()
                : Optional.of(reading.figures());
    }

    /** A figure that only grows, as it was last read, however long ago; 0 before. */
    double last(ToDoubleFunction<DatabaseFigures> figure) {
        Reading reading = latest;
        return reading == null ? 0 : figure.applyAsDouble(reading.figures());
    }

    /** Whether the database answered when it was last asked. */
    public boolean answers() {
        return answers;
    }

    /** Asks the database; without an answer the figures stay, until they are too old. */
    public void look() {
        try {
            DatabaseFigures figures = database.ask(DatabaseFigures::read)
                    .orTimeout(2L * SideConnection.PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            latest = new Reading(figures, System.nanoTime());
            answers = true;
        } catch (CompletionException e) {
            if (answers) {
                log.warn("The database does not tell how it is: {}", e.getMessage());
            }
            answers = false;
        }
    }
}
