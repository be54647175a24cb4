package com.f2x.neurohub.db.audit;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements of tests, each in a transaction of its own. */
final class Sql {

    private Sql() {}

    /** Runs a script in one transaction. */
    static void run(TestDatabase account, String script) throws SQLException {
        try (Connection connection = account.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            run(connection, script);
            connection.commit();
        }
    }

    static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** Returns the rows of a query, their columns separated by {@code |}. */
    static List<String> rows(TestDatabase account, String query) throws SQLException {
        try (Connection connection = account.dataSource().getConnection()) {
            return rows(connection, query);
        }
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    /** Returns what the trail has of a table since a row, the oldest first. */
    static List<String> recorded(TestDatabase account, String table, String columns) throws SQLException {
        return rows(
                account, "select %s from audit_logs where entity_type = '%s' order by id".formatted(columns, table));
    }
}
