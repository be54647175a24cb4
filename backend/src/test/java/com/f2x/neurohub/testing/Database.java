package com.f2x.neurohub.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database behind the application under test, for what the API cannot make or show. It is a superuser's, because
 * the application's own account may do what the application does and nothing else.
 */
public final class Database {

    private final DataSource source;
    private final JdbcClient jdbc;

    Database(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /** Opens a connection of the superuser. */
    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Runs an insert that returns the id of its row. */
    public long insert(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    /** Changes rows. */
    public void update(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    /** Changes rows as somebody who gives a reason to override the rules of the database. */
    public void override(String reason, String sql, Object... values) {
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(transaction -> {
            jdbc.sql("select set_config('app.override_reason', ?, true)")
                    .param(reason)
                    .query(String.class)
                    .single();
            jdbc.sql(sql).params(values).update();
        });
    }

    /**
     * Does work on one connection, without triggers and foreign keys, and takes it back: nobody else sees any of it.
     *
     * @param work is given the connection as a source that has no other
     */
    public <T> T unseen(Function<DataSource, T> work) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            DataSource connected = new SingleConnectionDataSource(connection, true);
            try {
                JdbcClient.create(connected)
                        .sql("set local session_replication_role = replica")
                        .update();
                return work.apply(connected);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Reads one number. */
    public long number(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    /** Reads one text. */
    public String text(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(String.class).single();
    }
}
