package com.f2x.neurohub.db.measure;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks every few milliseconds which tables the connections of one application have locked. Tables that exist for the
 * migration's own transaction only are not seen: nobody else can want them.
 */
public final class LockSampler implements AutoCloseable {

    static final Duration INTERVAL = Duration.ofMillis(10);

    private static final String LOCKS = """
            select c.relname, l.mode
            from pg_locks l
            join pg_stat_activity a on a.pid = l.pid
            join pg_class c on c.oid = l.relation
            where l.granted and l.database = (select oid from pg_database where datname = current_database())
              and a.application_name = ? and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and c.relname <> 'flyway_schema_history'""";

    private final Connection connection;
    private final String applicationName;
    private final Background background;
    private final Map<String, Map<LockMode, Long>> held = new TreeMap<>();
    private long sampledAt = System.nanoTime();

    private LockSampler(Connection connection, String applicationName) {
        this.connection = connection;
        this.applicationName = applicationName;
        this.background = new Background("lock-sampler", INTERVAL, this::sample);
    }

    /** Begins to look at the locks of connections with the application name. */
    public static LockSampler of(TestDatabase database, String applicationName) throws SQLException {
        LockSampler sampler = new LockSampler(database.dataSource().getConnection(), applicationName);
        sampler.background.start();
        return sampler;
    }

    /** Returns what was seen since the last call. */
    public synchronized List<TableLock> take() {
        List<TableLock> seen = held.entrySet().stream()
                .map(table -> strongest(table.getKey(), table.getValue()))
                .toList();
        held.clear();
        return seen;
    }

    @Override
    public void close() throws SQLException {
        background.close();
        connection.close();
    }

    private void sample() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCKS)) {
            statement.setString(1, applicationName);
            try (ResultSet locks = statement.executeQuery()) {
                count(locks);
            }
        }
    }

    private synchronized void count(ResultSet locks) throws SQLException {
        long now = System.nanoTime();
        while (locks.next()) {
            held.computeIfAbsent(locks.getString(1), table -> new EnumMap<>(LockMode.class))
                    .merge(LockMode.valueOf(locks.getString(2)), now - sampledAt, Long::sum);
        }
        sampledAt = now;
    }

    private static TableLock strongest(String table, Map<LockMode, Long> modes) {
        LockMode strongest = modes.keySet().stream().max(LockMode::compareTo).orElseThrow();
        return new TableLock(table, strongest, modes.getOrDefault(strongest, 0L) / 1_000_000);
    }
}
