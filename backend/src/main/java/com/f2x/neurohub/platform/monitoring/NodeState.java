package com.f2x.neurohub.platform.monitoring;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Counter;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How this process does: its requests of the last minutes, its pool, its slow statements. It asks nobody. */
public final class NodeState {

    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    private final RequestTotals totals;
    private final DataSource source;
    private final Counter slow;
    private final StatementAlarm alarm;

    NodeState(RequestTotals totals, DataSource source, Counter slow, StatementAlarm alarm) {
        this.totals = totals;
        this.source = source;
        this.slow = slow;
        this.alarm = alarm;
    }

    /**
     * The requests of the last five minutes.
     *
     * @param count how many there were
     * @param errorRate the part that the server failed to answer, from 0 to 1
     * @param averageMillis how long they took
     * @param p95Millis 95 in 100 took at most this long
     * @param p99Millis 99 in 100 took at most this long
     */
    public record Requests(long count, double errorRate, double averageMillis, double p95Millis, double p99Millis) {}

    /**
     * The connections to the database.
     *
     * @param active those in use
     * @param most how many there may be
     * @param waiting threads that wait for one
     */
    public record Pool(int active, int most, int waiting) {

        /** Whether somebody waits because all are in use. */
        public boolean isExhausted() {
            return waiting > 0 && active >= most;
        }

        /** The part in use, from 0 to 1. */
        public double used() {
            return most == 0 ? 0 : (double) active / most;
        }
    }

    /** How requests were answered. */
    public Requests requests() {
        RequestFigures recent = totals.recent();
        return new Requests(
                recent.count(),
                recent.errorRate(),
                recent.averageMillis(),
                recent.durations().percentile(P95),
                recent.durations().percentile(P99));
    }

    /** How the pool is now. */
    public Pool pool() {
        try {
            HikariDataSource pool = source.unwrap(HikariDataSource.class);
            HikariPoolMXBean state = pool.getHikariPoolMXBean();
            return state == null
                    ? new Pool(0, pool.getMaximumPoolSize(), 0)
                    : new Pool(
                            state.getActiveConnections(),
                            pool.getMaximumPoolSize(),
                            state.getThreadsAwaitingConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("The data source has no pool", e);
        }
    }

    /** Statements that took too long, since the start. */
    public long slowStatements() {
        return (long) slow.count();
    }

    /** Requests that took more statements than their operation does, since the start. */
    public long excessiveRequests() {
        return alarm.excesses();
    }
}
