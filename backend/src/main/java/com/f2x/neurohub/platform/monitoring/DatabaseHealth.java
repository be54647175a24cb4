package com.f2x.neurohub.platform.monitoring;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks the database how it is, on a connection and a thread of its own: the answer waits neither for what holds the
 * pool nor for a database that is silent. Who asks at the same time gets the same answer.
 */
final class DatabaseHealth implements HealthIndicator, DisposableBean {

    private static final int PATIENCE_SECONDS = 2;
    private static final Health UP = Health.up().build();
    private static final Health DOWN = Health.down().build();

    private final DataSource source;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread asking = new Thread(task, "database-health");
        asking.setDaemon(true);
        return asking;
    });
    private @Nullable Connection connection;
    private CompletableFuture<Health> latest = CompletableFuture.completedFuture(DOWN);

    /** @param source gives the account, which is the pool's */
    DatabaseHealth(DataSource source) {
        this.source = source;
    }

    @Override
    public Health health() {
        return asked().copy()
                .completeOnTimeout(DOWN, 2L * PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
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

    private synchronized CompletableFuture<Health> asked() {
        if (latest.isDone()) {
            latest = CompletableFuture.supplyAsync(this::ask, thread);
        }
        return latest;
    }

    private Health ask() {
        try {
            if (connection == null || !connection.isValid(PATIENCE_SECONDS)) {
                disconnect();
                connection = connect();
            }
            return UP;
        } catch (SQLException e) {
            return DOWN;
        }
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
