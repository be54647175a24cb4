package com.f2x.neurohub.testing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The database behind the application under test, for what the API cannot make or show. */
public final class Database {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Database(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Runs an insert that returns the id of its row. */
    public long insert(String sql, Object... values) {
        Long id = transactions.execute(
                transaction -> jdbc.sql(sql).params(values).query(Long.class).single());
        return Optional.ofNullable(id).orElseThrow();
    }

    /** Changes rows. */
    public void update(String sql, Object... values) {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(sql).params(values).update());
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
