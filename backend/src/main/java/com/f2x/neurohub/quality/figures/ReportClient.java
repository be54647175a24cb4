package com.f2x.neurohub.quality.figures;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs reports, each planned for the values that it is given: how long a window is decides what is the best way through
 * it. PostgreSQL takes any window for a two-hundredth of the table when it makes a plan to keep, and such a plan looks
 * cheap, so it would keep it.
 */
@Component
public class ReportClient {

    private final JdbcClient client;

    ReportClient(DataSource dataSource) {
        this.client = JdbcClient.create(new PlannedAnew(dataSource));
    }

    /** A statement of a report. */
    public JdbcClient.StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /** Never asks the driver to prepare a statement on the server. */
    private static final class PlannedAnew extends JdbcTemplate {

        PlannedAnew(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
