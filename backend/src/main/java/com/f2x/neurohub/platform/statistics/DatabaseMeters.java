package com.f2x.neurohub.platform.statistics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the database as metrics. A scrape reads what was read before; without figures it tells none. */
@Component
class DatabaseMeters {

    private final DatabaseStatistics statistics;
    private final MeterRegistry meters;

    DatabaseMeters(DatabaseStatistics statistics, MeterRegistry meters) {
        this.statistics = statistics;
        this.meters = meters;
        Gauge.builder("neurohub.database.up", () -> statistics.answers() ? 1 : 0)
                .description("Whether the database answered when it was last asked")
                .register(meters);
        registerSessions();
        registerRows();
        registerReplication();
    }

    private void registerSessions() {
        gauge("connections", null, DatabaseFigures::connections, "Sessions of the database, of all accounts");
        gauge("connections.active", null, DatabaseFigures::active, "Sessions that work");
        gauge(
                "connections.idle.in.transaction",
                null,
                DatabaseFigures::idleInTransaction,
                "Sessions that keep a transaction open and do nothing");
        gauge("connections.limit", null, DatabaseFigures::maxConnections, "Sessions that the server takes");
        gauge("locks", null, DatabaseFigures::locks, "Locks that are held or waited for");
        gauge("locks.waiting", null, DatabaseFigures::waitingLocks, "Locks that are waited for");
        gauge(
                "transaction.age",
                "seconds",
                DatabaseFigures::oldestTransactionSeconds,
                "How long the oldest transaction has been open");
        counter("deadlocks", DatabaseFigures::deadlocks, "Deadlocks that the database resolved");
    }

    private void registerRows() {
        gauge("size", "bytes", DatabaseFigures::sizeBytes, "The database on its disk");
        gauge("rows.dead", null, DatabaseFigures::deadRows, "Rows that are gone and not yet cleaned up");
        gauge("rows.live", null, DatabaseFigures::liveRows, "Rows that are there, as PostgreSQL estimates them");
        gauge(
                "cache.hit.ratio",
                null,
                DatabaseFigures::cacheHitRatio,
                "Blocks found in memory of all, since the statistics were reset");
        counter("cache.hits", DatabaseFigures::cacheHits, "Blocks found in memory");
        counter("cache.misses", DatabaseFigures::cacheMisses, "Blocks not found in memory");
    }

    private void registerReplication() {
        gauge("standbys", null, DatabaseFigures::standbys, "Standby servers that are connected");
        gauge(
                "replication.lag",
                "seconds",
                DatabaseFigures::replicationLagSeconds,
                "How far the slowest standby is behind");
        gauge(
                "replication.retained",
                "bytes",
                DatabaseFigures::retainedBytes,
                "Write-ahead log kept for the slowest replication slot");
    }

    private void gauge(
            String name, @Nullable String unit, ToDoubleFunction<DatabaseFigures> figure, String description) {
        Gauge.builder("neurohub.database." + name, () -> value(figure))
                .baseUnit(unit)
                .description(description)
                .register(meters);
    }

    private void counter(String name, ToDoubleFunction<DatabaseFigures> figure, String description) {
        FunctionCounter.builder("neurohub.database." + name, statistics, all -> all.last(figure))
                .description(description)
                .register(meters);
    }

    private double value(ToDoubleFunction<DatabaseFigures> figure) {
        return statistics.latest().map(figure::applyAsDouble).orElse(Double.NaN);
    }
}
