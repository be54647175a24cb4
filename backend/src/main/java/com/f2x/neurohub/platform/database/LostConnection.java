package com.f2x.neurohub.platform.database;

import com.f2x.neurohub.shared.problem.Causes;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether something failed because there was no connection to the database, or none any more. */
public final class LostConnection {

    private LostConnection() {}

    /** Whether a failure or one of its causes is that. */
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure).anyMatch(LostConnection::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException failure && isConnectionState(failure.getSQLState()));
    }

    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
