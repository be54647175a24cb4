package com.f2x.neurohub.db.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestPostgresTests {

    @Test
    void aFreshDatabaseHasTheMigrationHistoryAndAnEmptyOneHasNot() throws SQLException {
        assertThat(hasHistory(TestPostgres.freshDatabase())).isTrue();
        assertThat(hasHistory(TestPostgres.emptyDatabase())).isFalse();
    }

    @Test
    void whatOneTestWritesNoOtherSees() throws SQLException {
        TestDatabase first = TestPostgres.freshDatabase();
        TestDatabase second = TestPostgres.freshDatabase();

        try (Connection connection = first.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table mine (id integer)");
        }

        assertThat(exists(first, "mine")).isTrue();
        assertThat(exists(second, "mine")).isFalse();
    }

    private static boolean hasHistory(TestDatabase database) throws SQLException {
        return exists(database, "flyway_schema_history");
    }

    private static boolean exists(TestDatabase database, String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select to_regclass('public.%s')".formatted(table))) {
            return result.next() && result.getString(1) != null;
        }
    }
}
