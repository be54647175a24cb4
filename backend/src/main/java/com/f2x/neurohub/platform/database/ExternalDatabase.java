package com.f2x.neurohub.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A PostgreSQL that somebody else runs.
 *
 * @param account the application's account
 */
record ExternalDatabase(DatabaseAccount account) implements Database {

    private static final int OLDEST_MAJOR_VERSION = 15;
    private static final int CONNECT_SECONDS = 10;

    /**
     * Connects once and looks at the server's version.
     *
     * @throws DatabaseStartException if the URL is no PostgreSQL URL, the server refuses the account or is too old
     */
    static ExternalDatabase connect(DatabaseAccount account) {
        if (!account.url().startsWith("jdbc:postgresql:")) {
            throw new DatabaseStartException("NEUROHUB_DB_URL must start with jdbc:postgresql:");
        }
        try (Connection connection = account.connect(CONNECT_SECONDS)) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            return new ExternalDatabase(account);
        } catch (SQLException | IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new DatabaseStartException("No connection as %s: %s".formatted(account, reason), e);
        }
    }

    static void requireVersion(int major) {
        if (major < OLDEST_MAJOR_VERSION) {
            throw new DatabaseStartException(
                    "PostgreSQL %d is too old: %d or newer is needed".formatted(major, OLDEST_MAJOR_VERSION));
        }
    }

    @Override
    public void close() {
        // Its operator stops it.
    }
}
