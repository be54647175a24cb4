package com.f2x.neurohub.load.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The yardstick of a list: one statement that has PostgreSQL make the whole answer, prepared once for each client. */
record Statements(Account account, String sql) implements Work {

    @Override
    public Client open() throws SQLException {
        Connection connection = account.connectPreparing();
        PreparedStatement statement = connection.prepareStatement(sql);
        return new Client() {
            @Override
            public boolean perform(Laps laps) throws SQLException {
                read(statement);
                return true;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    /** What it makes. */
    byte[] once() throws SQLException {
        try (Connection connection = account.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return read(statement);
        }
    }

    private static byte[] read(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getBytes(1);
        }
    }
}
