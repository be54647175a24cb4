package com.f2x.neurohub.db.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases for tests on one PostgreSQL per JVM, which starts with the first database asked for and stops with the JVM.
 * It runs in a container where a Docker engine answers and as a child process elsewhere.
 */
public final class TestPostgres {

    /** On a server that outlives the tests, other runs have names of their own. */
    private static final String PREFIX =
            "test_%d_".formatted(ProcessHandle.current().pid());

    private static final int FIRST_WITH_BUILTIN_LOCALES = 17;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /**
     * Returns a new database with every migration of {@code classpath:db/migration} applied by the owner of the schema;
     * {@link SeparateRoles} knows the accounts.
     */
    public static TestDatabase freshDatabase() {
        return copyOf(Template.DATABASE);
    }

    /** Returns a new database that is like another one, to which nobody may be connected. */
    public static TestDatabase copyOf(TestDatabase template) {
        String name = nextName();
        execute("create database %s template %s".formatted(name, template.name()));
        return Server.RUNNING.database(name);
    }

    /** Returns a new database without any migration applied. */
    public static TestDatabase emptyDatabase() {
        String name = nextName();
        execute("create database %s template template0 encoding 'UTF8' locale 'C'".formatted(name) + Server.LOCALE);
        return Server.RUNNING.database(name);
    }

    /** Removes a database, for tests that make many. */
    public static void drop(TestDatabase database) {
        execute("drop database %s with (force)".formatted(database.name()));
    }

    private static String nextName() {
        return PREFIX + DATABASES.incrementAndGet();
    }

    private static void dropAll() {
        for (int number = 1; number <= DATABASES.get(); number++) {
            execute("drop database if exists %s%d with (force)".formatted(PREFIX, number));
        }
    }

    private static void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refused: " + sql, e);
        }
    }

    private static Connection connect() throws SQLException {
        return Server.RUNNING.database("postgres").dataSource().getConnection();
    }

    /** Starts the server when it is first used. */
    private static final class Server {
        static final TestServer RUNNING = start();
        static final String LOCALE = locale();

        private static TestServer start() {
            TestServer server = TestServer.start();
            if (TestServer.isGiven()) {
                Runtime.getRuntime().addShutdownHook(new Thread(TestPostgres::dropAll, "test-databases-drop"));
            }
            return server;
        }

        /** The embedded server's own where there is a choice, so that texts sort alike on every machine. */
        private static String locale() {
            try (Connection connection = connect()) {
                return connection.getMetaData().getDatabaseMajorVersion() < FIRST_WITH_BUILTIN_LOCALES
                        ? ""
                        : " locale_provider builtin builtin_locale 'C.UTF-8'";
            } catch (SQLException e) {
                throw new IllegalStateException("The test server cannot be reached", e);
            }
        }
    }

    /** Migrates the template when a migrated database is first wanted. */
    private static final class Template {
        static final TestDatabase DATABASE = migrate();

        private static TestDatabase migrate() {
            TestDatabase database = emptyDatabase();
            SeparateRoles.on(database).migrate();
            return database;
        }
    }
}
