package com.f2x.embeddedpostgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Single statements on a server under test. */
final class Sql {

    private Sql() {}

    static void execute(EmbeddedServer server, String statement) throws SQLException {
        try (Connection connection = server.account().connect(10);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Returns the first column of the first row as text. */
    static String query(EmbeddedServer server, String query) throws SQLException {
        try (Connection connection = server.account().connect(10);
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            return result.next() ? String.valueOf(result.getString(1)) : "(no row)";
        }
    }

    /** Returns why an account is not let in. */
    static String failure(ServerAccount account) {
        try (Connection connection = account.connect(10)) {
            return "let in: " + connection;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
