package com.f2x.migration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

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
            set completed_at = clock_timestamp(), status = 'FAILED', notes = ?
            where version = ? and status = 'RUNNING'""";

    private String failure = "";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE_ERROR
                || event == Event.AFTER_EACH_MIGRATE_STATEMENT_ERROR;
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
            failure = "";
            tell(context, BEGINS, version, migration.getScript(), migration.getDescription());
        } else if (event == Event.AFTER_EACH_MIGRATE_ERROR) {
            tell(context, FAILS, failure, version);
        } else {
            failure = errors(context);
        }
    }

    @Override
    public String getCallbackName() {
        return "migrationLog";
    }

    private static String errors(Context context) {
        if (context.getStatement() == null || context.getStatement().getErrors() == null) {
            return "";
        }
        String errors = context.getStatement().getErrors().stream()
                .map(error -> error.getState() + " " + error.getMessage())
                .collect(Collectors.joining("\n"));
        return errors.substring(0, Math.min(errors.length(), LONGEST_NOTE));
    }

    /** A log that cannot be written keeps no version from being applied. */
    private static void tell(Context context, String statement, String... values) {
        try (Connection connection = context.getConfiguration().getDataSource().getConnection()) {
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
