package com.f2x.neurohub.onboarding.connection;

import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection that can only read, in one transaction: everything is seen as it was at one moment. Closing takes
 * nothing back, for nothing was written.
 */
public final class SourceSession implements AutoCloseable {

    private static final int DICTIONARY_FETCH = 500;

    private final Connection connection;
    private final ConnectionLimits limits;
    private final Dialect dialect;

    private SourceSession(Connection connection, ConnectionLimits limits, Dialect dialect) {
        this.connection = connection;
        this.limits = limits;
        this.dialect = dialect;
    }

    /**
     * Opens a session.
     *
     * @throws OnboardingException if it does not open
     */
    public static SourceSession open(ConnectionOpener opener, SourceAccess access, ConnectionLimits limits) {
        try {
            Connection connection = opener.open(access, limits);
            try {
                return prepared(connection, limits);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw ErrorClassifier.connecting(e, access.password());
        }
    }

    private static SourceSession prepared(Connection connection, ConnectionLimits limits) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        patient(connection, limits);
        Dialect dialect = Dialect.of(connection.getMetaData().getDatabaseProductName());
        SourceSession session = new SourceSession(connection, limits, dialect);
        session.begin();
        return session;
    }

    /** The login has to be quick, statements need not. */
    private static void patient(Connection connection, ConnectionLimits limits) throws SQLException {
        try {
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(limits.silence().toMillis()));
        } catch (SQLFeatureNotSupportedException e) {
            // A database within this process has no network.
            return;
        }
    }

    private void begin() throws SQLException {
        if (dialect.beginReading().isPresent()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(dialect.beginReading().get());
            }
        }
    }

    /** Returns how the database says what databases say differently. */
    public Dialect dialect() {
        return dialect;
    }

    /** Returns what the driver calls product and version. */
    public String productVersion() {
        try {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw failure(e, "asking for the version");
        }
    }

    /**
     * Returns all rows of a statement.
     *
     * @param what what is read, for messages
     * @param sql a constant text
     * @param mapper what becomes of a row
     * @param arguments the values of its bind variables
     */
    public <T> List<T> query(String what, String sql, RowMapper<T> mapper, Object... arguments) {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql)) {
            statement.setFetchSize(DICTIONARY_FETCH);
            for (int place = 0; place < arguments.length; place++) {
                statement.setObject(place + 1, arguments[place]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(mapper.read(result));
                }
            }
        } catch (SQLException e) {
            throw failure(e, what);
        }
        return rows;
    }

    /** The same for what a user may not be allowed to read: the session goes on as if it had not been asked. */
    public <T> List<T> queryIfAllowed(String what, String sql, RowMapper<T> mapper, Object... arguments) {
        try {
            return query(what, sql, mapper, arguments);
        } catch (OnboardingException e) {
            restart(what);
            return List.of();
        }
    }

    /** Begins a new transaction, after a statement failed in the one before. */
    public void restart(String what) {
        try {
            connection.rollback();
            begin();
        } catch (SQLException e) {
            throw failure(e, what);
        }
    }

    /** Returns a statement that gives up in time, for whoever reads row by row. */
    public PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            statement.setQueryTimeout(Math.toIntExact(limits.query().toSeconds()));
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** Returns the failure of a statement of {@link #prepare}. */
    public OnboardingException failure(SQLException failure, String what) {
        return ErrorClassifier.reading(failure, what);
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            // The connection broke, and its failure has been told.
            return;
        }
    }
}
