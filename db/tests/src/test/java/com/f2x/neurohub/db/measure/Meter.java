package com.f2x.neurohub.db.measure;

import com.f2x.neurohub.db.migration.Chain;
import com.f2x.neurohub.db.migration.Version;
import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** Migrates a database version by version and takes the cost of each. */
final class Meter implements AutoCloseable {

    private static final String MIGRATION = "neurohub-migration";
    private static final String WHOLE = "whole database";
    private static final String SIZES = """
            select 'whole database', pg_database_size(current_database())
            union all
            select relname, pg_total_relation_size(oid)
            from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace""";
    private static final String DEADLOCK = "40P01";
    private static final int MOST_ATTEMPTS = 5;

    private final TestDatabase database;
    private final Waits waits;
    private final LockSampler sampler;

    Meter(TestDatabase database, Waits waits) throws SQLException {
        this.database = database;
        this.waits = waits;
        this.sampler = LockSampler.of(database, MIGRATION);
    }

    VersionCost migrate(Version version) throws SQLException, InterruptedException {
        Map<String, Long> before = sizes();
        waits.takeLongest();
        sampler.take();
        long begun = System.nanoTime();
        int attempts = migrateUntilAccepted(version);
        long milliseconds = (System.nanoTime() - begun) / 1_000_000;
        long longestWait = waits.takeLongest();

        Map<String, Long> growth = sizes();
        growth.replaceAll((table, size) -> size - before.getOrDefault(table, 0L));
        long total = growth.getOrDefault(WHOLE, 0L);
        growth.keySet().remove(WHOLE);
        growth.values().removeIf(size -> size == 0);
        return new VersionCost(version, attempts, milliseconds, total, growth, longestWait, sampler.take());
    }

    @Override
    public void close() throws SQLException {
        sampler.close();
    }

    /** The database may end a deadlock with a writer at the migration's expense, which is rolled back then. */
    private int migrateUntilAccepted(Version version) {
        for (int attempt = 1; ; attempt++) {
            try {
                Chain.migrate(database.namingApplication(MIGRATION), version);
                return attempt;
            } catch (FlywayException e) {
                if (attempt == MOST_ATTEMPTS || !isDeadlock(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isDeadlock(FlywayException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && DEADLOCK.equals(refused.getSQLState()));
    }

    private Map<String, Long> sizes() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(SIZES)) {
            Map<String, Long> sizes = new TreeMap<>();
            while (result.next()) {
                sizes.put(result.getString(1), result.getLong(2));
            }
            return sizes;
        }
    }

    /** Tells how long a writer had to wait. */
    interface Waits {

        /** Returns the longest wait since the last call, in milliseconds. */
        long takeLongest() throws InterruptedException;
    }
}
