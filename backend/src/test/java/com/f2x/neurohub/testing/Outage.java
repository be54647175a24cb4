package com.f2x.neurohub.testing;

import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/** A database that is away: whoever is connected is thrown out, and nobody gets in. */
public final class Outage {

    private Outage() {}

    /** Does work while a database is away, and lets everybody in again. */
    public static <T> T of(String database, Supplier<T> work) {
        administer("alter database %s with allow_connections false".formatted(database));
        administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(database));
        try {
            return work.get();
        } finally {
            administer("alter database %s with allow_connections true".formatted(database));
        }
    }

    /** Does work that has no result. */
    public static void of(String database, Runnable work) {
        of(database, () -> {
            work.run();
            return true;
        });
    }

    private static void administer(String sql) {
        try (Connection connection = TestPostgres.emptyDatabase().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
