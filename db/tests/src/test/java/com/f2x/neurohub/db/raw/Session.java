package com.f2x.neurohub.db.raw;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection of a test; every statement is a transaction of its own unless it begins one. */
record Session(Connection connection) implements AutoCloseable {

    static Session of(TestDatabase account) throws SQLException {
        return new Session(account.dataSource().getConnection());
    }

    /** A connection that is about a tenant. */
    static Session of(TestDatabase account, Tenant tenant) throws SQLException {
        Session session = of(account);
        session.serve(tenant);
        return session;
    }

    void serve(Tenant tenant) throws SQLException {
        run("select set_config('app.tenant_hk', '%s', false)".formatted(tenant.hk()));
    }

    void run(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** Returns the rows, their columns separated by {@code |}. */
    List<String> rows(String query) throws SQLException {
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

    String one(String query) throws SQLException {
        return rows(query).get(0);
    }

    long number(String query) throws SQLException {
        return Long.parseLong(one(query));
    }

    /** Returns the SQLSTATE and, where there is one, the constraint of a refusal; {@code done} if there was none. */
    String refusal(String statement) {
        try {
            run(statement);
            return "done";
        } catch (org.postgresql.util.PSQLException e) {
            String constraint = e.getServerErrorMessage() == null
                    ? null
                    : e.getServerErrorMessage().getConstraint();
            return e.getSQLState() + (constraint == null ? "" : " " + constraint);
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
