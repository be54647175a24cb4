package com.f2x.migration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Tells {@code migrations.migration_log} that a version begins, and that it failed. It uses a connection of its own, so
 * that both stay when the version is undone. That a version succeeded is told by a trigger where Flyway writes its
 * history, in the same transaction.
 */
public final class MigrationLog implements Callback {

    private static final Logger LOG = System.getLogger(MigrationLog.class.getName());
    private static final int LONGEST_NOTE = 2000;

    private static final String BEGINS = """
            insert into migrations.migration_log (version, script_name, description)
            values (?, ?, ?)
            on conflict (version) do update
                set script_name = excluded.script_name, description = excluded.description,
                    applied_by = excluded.applied_by, applied_at = excluded.applied_at, completed_at = null,
                    status = 'RUNNING', notes = null
                where migration_log.status <> 'SUCCESS'""";

    private static final String FAILS = """
            update migrations.migration_log
            set completed_at = clock_timestamp(), status = 'FAILED'
            where version = ? and status = 'RUNNING'""";

    private static final String FAILED_BECAUSE =
            "update migrations.migration_log set notes = ? where version = ? and status = 'FAILED'";

    private @Nullable String failed;

    /**
     * Migrates, and tells why a version failed, which callbacks are not told.
     *
     * @param flyway has this callback
     * @throws FlywayException as Flyway threw it
     */
    public void migrate(Flyway flyway) {
        failed = null;
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (failed != null) {
                tell(flyway.getConfiguration(), FAILED_BECAUSE, reason(e), failed);
            }
            throw e;
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE_ERROR;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        MigrationInfo migration = context.getMigrationInfo();
        if (migration == null || migration.getVersion() == null) {
            return;
        }
        String version = migration.getVersion().getVersion();
        if (event == Event.BEFORE_EACH_MIGRATE) {
            tell(context.getConfiguration(), BEGINS, version, migration.getScript(), migration.getDescription());
        } else {
            failed = version;
            tell(context.getConfiguration(), FAILS, version);
        }
    }

    @Override
    public String getCallbackName() {
        return "migrationLog";
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String state = cause instanceof SQLException refused ? refused.getSQLState() + " " : "";
        String reason = state + cause.getMessage();
        return reason.substring(0, Math.min(reason.length(), LONGEST_NOTE));
    }

    /** A log that cannot be written keeps no version from being applied. */
    private static void tell(Configuration configuration, String statement, String... values) {
        try (Connection connection = configuration.getDataSource().getConnection()) {
            connection.setAutoCommit(true);
            if (exists(connection)) {
                try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                    for (int place = 0; place < values.length; place++) {
                        prepared.setString(place + 1, values[place]);
                    }
                    prepared.executeUpdate();
                }
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The log of migrations could not be written", e);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select to_regclass('migrations.migration_log') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
