package com.f2x.neurohub.db.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A database as {@code db/roles/roles.sql} sets it up: one account owns the schema, another one uses it.
 *
 * @param superuser the database as the superuser sees it
 */
public record SeparateRoles(TestDatabase superuser) {

    private static final String PASSWORD = "test password of a role";

    /** Runs the script of the DBA on a database. */
    public static SeparateRoles on(TestDatabase database) {
        SeparateRoles roles = new SeparateRoles(database);
        roles.separate();
        return roles;
    }

    /** Runs the script of the DBA, again or for the first time. Tests of deadlocks must not wait for them. */
    public void separate() {
        execute(RepositoryFiles.read("db/roles/roles.sql"));
        execute("alter role neurohub_owner password '%s'; alter role neurohub_app password '%1$s'".formatted(PASSWORD));
        execute("grant set on parameter deadlock_timeout to neurohub_app");
    }

    /** The account that owns the schema and migrates it. */
    public TestDatabase owner() {
        return new TestDatabase(superuser.url(), "neurohub_owner", PASSWORD);
    }

    /** The account that the application runs under. */
    public TestDatabase application() {
        return new TestDatabase(superuser.url(), "neurohub_app", PASSWORD);
    }

    /** Applies all migrations as the owner. */
    public void migrate() {
        migrate(owner());
    }

    /** Applies all migrations as somebody. */
    public static void migrate(TestDatabase account) {
        Flyway.configure()
                .dataSource(account.url(), account.username(), account.password())
                .locations("classpath:db/migration")
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
    }

    private void execute(String sql) {
        try (Connection connection = superuser.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refused: " + sql, e);
        }
    }
}
