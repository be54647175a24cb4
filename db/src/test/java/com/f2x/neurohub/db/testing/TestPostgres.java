package com.f2x.neurohub.db.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * Databases for tests on one PostgreSQL per JVM, which starts with the first database asked for and stops with the JVM.
 * It runs in a container where a Docker engine answers and as a child process elsewhere.
 */
public final class TestPostgres {

    private static final String TEMPLATE = "neurohub_template";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** Returns a new database with every migration of {@code classpath:db/migration} applied. */
    public static TestDatabase freshDatabase() {
        String name = nextName();
        execute("create database %s template %s".formatted(name, Template.NAME));
        return Server.RUNNING.database(name);
    }

    /** Returns a new database without any migration applied. */
    public static TestDatabase emptyDatabase() {
        String name = nextName();
        createEmpty(name);
        return Server.RUNNING.database(name);
    }

    private static String nextName() {
        return "test_" + DATABASES.incrementAndGet();
    }

    /** The locale is the embedded server's own, so that texts sort alike on every machine. */
    private static void createEmpty(String name) {
        execute("create database %s template template0 encoding 'UTF8' locale 'C'".formatted(name)
                + " locale_provider builtin builtin_locale 'C.UTF-8'");
    }

    private static void execute(String sql) {
        try (Connection connection =
                        Server.RUNNING.database("postgres").dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refused: " + sql, e);
        }
    }

    /** Starts the server when it is first used. */
    private static final class Server {
        static final TestServer RUNNING = TestServer.start();
    }

    /** Migrates the template when a migrated database is first wanted. */
    private static final class Template {
        static final String NAME = migrate();

        private static String migrate() {
            createEmpty(TEMPLATE);
            Flyway.configure()
                    .dataSource(Server.RUNNING.database(TEMPLATE).dataSource())
                    .locations("classpath:db/migration")
                    .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                    .load()
                    .migrate();
            return TEMPLATE;
        }
    }
}
