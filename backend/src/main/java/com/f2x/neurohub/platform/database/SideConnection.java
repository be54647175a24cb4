package com.f2x.neurohub.platform.database;

import com.f2x.neurohub.shared.thread.DaemonThreads;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * A connection and a thread beside the pool, for questions about the database itself: they wait neither for what holds
 * the pool nor for a database that is silent. One question is asked after the other.
 */
public final class SideConnection implements DisposableBean {

    /** After how many seconds without an answer the connection is given up. */
    public static final int PATIENCE_SECONDS = 2;

    private final DataSource source;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(DaemonThreads.named("database-side"));
    private @Nullable Connection connection;

    /** @param source gives the account, which is the pool's */
    public SideConnection(DataSource source) {
        this.source = source;
    }

    /**
     * Something to ask the database.
     *
     * @param <T> what it answers
     */
    @FunctionalInterface
    public interface Question<T> {

        /** Asks it; the connection commits by itself. */
        T ask(Connection connection) throws SQLException;
    }

    /**
     * Asks when those before have been answered. Without an answer it fails with the reason, and connects anew later.
     */
    public <T> CompletableFuture<T> ask(Question<T> question) {
        return CompletableFuture.supplyAsync(() -> answer(question), thread);
    }

    @Override
    public void destroy() {
        thread.shutdown();
        try {
            disconnect();
        } catch (SQLException e) {
            // It is gone already.
        }
    }

    private <T> T answer(Question<T> question) {
        try {
            Connection asked = connected();
            return question.ask(asked);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private Connection connected() throws SQLException {
        if (connection == null || !connection.isValid(PATIENCE_SECONDS)) {
            disconnect();
            connection = connect();
        }
        return connection;
    }

    private void disconnect() throws SQLException {
        Connection old = connection;
        connection = null;
        if (old != null) {
            old.close();
        }
    }

    private Connection connect() throws SQLException {
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        Properties account = new Properties();
        account.setProperty("user", pool.getUsername());
        account.setProperty("password", pool.getPassword());
        for (String limit : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"}) {
            account.setProperty(limit, String.valueOf(PATIENCE_SECONDS));
        }
        return DriverManager.getConnection(pool.getJdbcUrl(), account);
    }
}
