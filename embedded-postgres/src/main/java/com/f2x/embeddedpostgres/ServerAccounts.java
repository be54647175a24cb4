package com.f2x.embeddedpostgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Sets up what the application finds on its server: a database and the role that owns it, no superuser. */
final class ServerAccounts {

    private static final int CONNECT_SECONDS = 10;
    private static final List<String> DURABLE_SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private ServerAccounts() {}

    /** Creates the application's role, and its database of the same name, where they are missing. */
    static void prepare(ServerAccount superuser, ServerAccount application) throws SQLException {
        try (Connection connection = superuser.connect(CONNECT_SECONDS);
                Statement statement = connection.createStatement()) {
            String name = application.username();
            if (isMissing(statement, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
                statement.execute("create role %s login password '%s'".formatted(name, application.password()));
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '%s'".formatted(name))) {
                statement.execute("create database %s owner %1$s".formatted(name));
            }
        }
    }

    /** @throws ServerStartException if the server could lose what it has acknowledged */
    static void requireDurability(ServerAccount application) throws SQLException {
        try (Connection connection = application.connect(CONNECT_SECONDS);
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE_SETTINGS) {
                String value = show(statement, setting);
                if (!"on".equals(value)) {
                    throw new ServerStartException(
                            "PostgreSQL could lose committed data: %s is %s and must be on".formatted(setting, value));
                }
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return !result.next();
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("show " + setting)) {
            return result.next() ? result.getString(1) : "unknown";
        }
    }
}
