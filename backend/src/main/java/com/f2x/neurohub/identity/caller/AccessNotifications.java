package com.f2x.neurohub.identity.caller;

import com.f2x.neurohub.shared.thread.DaemonThreads;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from the database, on a connection of its own, that users, sessions or keys were changed on any node, and makes
 * this one forget what it remembers of callers. While it hears nothing, the short life of that memory has to do.
 */
@Component
class AccessNotifications implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccessNotifications.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int CHECK_SECONDS = 5;

    private final JdbcConnectionDetails database;
    private final CallerCache callers;
    private volatile boolean running;
    private volatile @Nullable Connection connection;

    AccessNotifications(JdbcConnectionDetails database, CallerCache callers) {
        this.database = database;
        this.callers = callers;
    }

    @Override
    public void start() {
        running = true;
        DaemonThreads.named("access-notifications").newThread(this::run).start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            Connection open = connection;
            if (open != null) {
                open.abort(Runnable::run);
            }
        } catch (SQLException e) {
            log.debug("The connection was closed already", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection open = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                connection = open;
                listen(open);
            } catch (SQLException e) {
                log.debug("Not hearing of changed access for a moment", e);
                pause();
            }
        }
    }

    private void listen(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute("listen neurohub_access");
        }
        callers.forgetAll();
        PGConnection notifications = open.unwrap(PGConnection.class);
        while (running && open.isValid(CHECK_SECONDS)) {
            if (notifications.getNotifications((int) PATIENCE.toMillis()).length > 0) {
                callers.forgetAll();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(running ? PAUSE.toMillis() : 0);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
