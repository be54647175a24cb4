package com.f2x.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a database, and says what is not as expected.
 *
 * @param connection without auto-commit
 */
record Probe(Connection connection) {

    /** Fails unless the first value is as expected; none and null are the empty string. */
    void expect(String expected, String query, String what) throws SQLException {
        String found = one(query);
        if (!found.equals(expected)) {
            throw new IllegalStateException("%s: expected '%s', found '%s'".formatted(what, expected, found));
        }
    }

    /** Fails unless the statement is refused with that state. */
    void refused(String state, String statement) throws SQLException {
        execute("savepoint attempt");
        try {
            execute(statement);
        } catch (SQLException e) {
            if (!state.equals(e.getSQLState())) {
                throw e;
            }
            execute("rollback to savepoint attempt");
            return;
        }
        throw new IllegalStateException("Not refused: " + statement);
    }

    String one(String query) throws SQLException {
        List<String> rows = all(query);
        return rows.isEmpty() ? "" : rows.get(0);
    }

    List<String> all(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                String value = result.getString(1);
                rows.add(value == null ? "" : value);
            }
            return rows;
        }
    }

    void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
