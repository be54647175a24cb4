package com.f2x.neurohub.shared.thread;

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

/**
 * Hears from the database, on a connection of its own, what is told on a channel. While it hears nothing something may
 * have been told, so whoever listens is told once each time it begins to hear; nothing correct may depend on more.
 */
public abstract class Notifications implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Notifications.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int CHECK_SECONDS = 5;

    private final JdbcConnectionDetails database;
    private final String channel;
    private volatile boolean running;
    private volatile @Nullable Connection connection;

    /** @param channel a plain name, which needs no quotes */
    protected Notifications(JdbcConnectionDetails database, String channel) {
        this.database = database;
        this.channel = channel;
    }

    /** Something may have been told. */
    protected abstract void heard();

    @Override
    public final void start() {
        running = true;
        DaemonThreads.named(channel.replace('_', '-')).newThread(this::run).start();
    }

    @Override
    public final void stop() {
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
    public final boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection open = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                connection = open;
                listen(open);
            } catch (SQLException e) {
                log.debug("Not hearing of {} for a moment", channel, e);
                pause();
            }
        }
    }

    private void listen(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute("listen " + channel);
        }
        heard();
        PGConnection notifications = open.unwrap(PGConnection.class);
        while (running && open.isValid(CHECK_SECONDS)) {
            if (notifications.getNotifications((int) PATIENCE.toMillis()).length > 0) {
                heard();
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
