package com.f2x.neurohub.db.measure;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A station that starts and completes steps without end, each in a transaction of its own, and notes how long it had to
 * wait. It works on the filler's serials, in a process that the filler leaves free.
 */
public final class BusyWriter implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Set<String> RETRIED = Set.of("40001", "40P01");

    private static final String START = """
            insert into process_data (lot_id, serial_id, process_id, data_level, operator_id, recorded_by, notes)
            select lot_id, id, 1014, 'SERIAL', 1001, 1001, 'written beside the migration'
            from serials where id = ?
            returning id""";
    private static final String COMPLETE = """
            update process_data
            set result = 'REWORK', completed_by = 1001, completed_at = clock_timestamp(),
                completion_recorded_at = clock_timestamp(), measurements = '{"torque": {"value": 1.01, "unit": "N.m"}}'
            where id = ?
            returning id""";
    private static final String STORED = """
            select count(*) + count(completed_at)
            from process_data where notes = 'written beside the migration'""";

    private static final String LAST_SERIAL = "select max(id) from serials";
    private static final long FIRST_SERIAL = 1001;

    private final Connection connection;
    private final long serials;
    private final Background background;
    private long turns;
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();

    private BusyWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.serials = query(LAST_SERIAL) - FIRST_SERIAL + 1;
        this.background = new Background("busy-writer", PAUSE, this::startAndComplete);
    }

    /** Begins to write into a filled database of version 0003 or later. */
    public static BusyWriter on(TestDatabase database) throws SQLException {
        BusyWriter writer = new BusyWriter(database.dataSource().getConnection());
        writer.background.start();
        return writer;
    }

    /** Returns the longest wait for one write since the last call, in milliseconds; one that still waits is awaited. */
    public long takeLongestWait() throws InterruptedException {
        awaitWrites(2);
        return longestNanos.getAndSet(0) / 1_000_000;
    }

    /** Waits until so many more writes were acknowledged. */
    public void awaitWrites(int count) throws InterruptedException {
        long enough = writes.get() + count;
        while (writes.get() < enough && background.isAlive()) {
            Thread.sleep(1);
        }
    }

    /** Stops, and returns what became of the writes. */
    public Writes stop() throws SQLException {
        background.close();
        return new Writes(writes.get(), retries.get(), writes.get() - query(STORED));
    }

    @Override
    public void close() throws SQLException {
        background.close();
        connection.close();
    }

    private void startAndComplete() throws SQLException {
        long id = write(START, FIRST_SERIAL + turns++ % serials);
        write(COMPLETE, id);
    }

    private long query(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private long write(String sql, long parameter) throws SQLException {
        long begun = System.nanoTime();
        long id = writeUntilAccepted(sql, parameter);
        longestNanos.accumulateAndGet(System.nanoTime() - begun, Math::max);
        writes.incrementAndGet();
        return id;
    }

    private long writeUntilAccepted(String sql, long parameter) throws SQLException {
        while (true) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, parameter);
                try (ResultSet written = statement.executeQuery()) {
                    written.next();
                    return written.getLong(1);
                }
            } catch (SQLException e) {
                if (!RETRIED.contains(e.getSQLState())) {
                    throw e;
                }
                retries.incrementAndGet();
            }
        }
    }

    /**
     * What became of the writes.
     *
     * @param acknowledged how many the database confirmed
     * @param retried how many it refused as deadlocks or serialization failures first
     * @param lost how many of the confirmed ones it does not have
     */
    public record Writes(long acknowledged, long retried, long lost) {}
}
