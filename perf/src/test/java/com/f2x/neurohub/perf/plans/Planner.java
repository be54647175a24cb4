package com.f2x.neurohub.perf.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGStatement;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks PostgreSQL how it runs a statement that comes again and again, in a transaction that is rolled back. It is sent
 * as the application sends it, for the types of its values to be the same.
 */
final class Planner {

    /** PostgreSQL makes a plan to keep after five for the values given. */
    private static final int OFTEN = 6;

    private static final String RUN = "analyze, buffers, costs off, timing off, summary off";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, String> names = new HashMap<>();
    private final Connection connection;

    Planner(Connection connection) {
        this.connection = connection;
    }

    /** What cannot be done twice, such as inserting a row of a given number, is planned only. */
    Plan plan(Sent sent) throws SQLException {
        Savepoint before = connection.setSavepoint();
        boolean repeats = true;
        try (PreparedStatement prepared = connection.prepareStatement(sent.sql())) {
            prepared.unwrap(PGStatement.class).setPrepareThreshold(1);
            sent.bind(prepared);
            repeats = repeats(prepared);
        }
        connection.rollback(before);
        Plan plan = explain(sent, repeats);
        connection.rollback(before);
        return plan;
    }

    private static boolean repeats(PreparedStatement prepared) throws SQLException {
        try {
            prepared.execute();
            return true;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private Plan explain(Sent sent, boolean runs) throws SQLException {
        String name = names.computeIfAbsent(sent.sql(), sql -> latest());
        String execute =
                " execute \"%s\"".formatted(name) + (sent.values().isEmpty() ? "" : "(" + sent.literals() + ")");
        for (int i = 0; i < OFTEN; i++) {
            one("explain" + execute);
        }
        String plan = one("explain (%s, format json)".formatted(runs ? RUN : "costs off") + execute);
        boolean kept = one("select generic_plans > 0 from pg_prepared_statements where name = '%s'".formatted(name))
                .equals("t");
        return Plan.of(sent.label(), kept, MAPPER.readTree(plan));
    }

    private String latest() {
        try {
            return one("select name from pg_prepared_statements order by prepare_time desc limit 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
