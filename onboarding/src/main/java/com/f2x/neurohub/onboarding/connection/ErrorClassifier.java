package com.f2x.neurohub.onboarding.connection;

import com.f2x.neurohub.onboarding.credential.Secret;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the refusals of drivers mean. Oracle's are known by their number, since the texts differ from version to
 * version; those of others by the state that the SQL standard names.
 */
public final class ErrorClassifier {

    private static final String NO_DRIVER_STATE = "08001";

    private ErrorClassifier() {}

    /** Returns the failure of an attempt to connect. */
    public static OnboardingException connecting(SQLException failure, Secret password) {
        return new OnboardingException(
                classify(failure).orElse(FailureCode.CONNECT_FAILED), password.redact(firstLine(failure)), failure);
    }

    /**
     * Returns the failure of a statement, by its number only: the driver's words may quote values of the row at which
     * it failed.
     */
    static OnboardingException reading(SQLException failure, String what) {
        String number = failure.getErrorCode() == 0
                ? "SQLSTATE " + failure.getSQLState()
                : String.format(Locale.ROOT, "ORA-%05d", failure.getErrorCode());
        return new OnboardingException(
                classify(failure).orElse(FailureCode.READ_FAILED), what + ": " + number, failure);
    }

    /** Returns what an exception means, by it or by what caused it. */
    public static Optional<FailureCode> classify(SQLException failure) {
        return causes(failure)
                .map(ErrorClassifier::meaning)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> failure instanceof SQLTimeoutException
                        ? Optional.of(FailureCode.QUERY_TIMEOUT)
                        : Optional.empty());
    }

    private static Optional<FailureCode> meaning(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return Optional.of(FailureCode.HOST_UNKNOWN);
        }
        if (failure instanceof SocketTimeoutException) {
            return Optional.of(FailureCode.CONNECTION_LOST);
        }
        if (failure instanceof SQLException sql) {
            return FailureCode.ofOracle(Math.abs(sql.getErrorCode())).or(() -> byState(sql));
        }
        return Optional.empty();
    }

    private static Optional<FailureCode> byState(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String message = String.valueOf(failure.getMessage());
        if (state.equals(NO_DRIVER_STATE) && message.startsWith("No suitable driver")) {
            return Optional.of(FailureCode.DRIVER_MISSING);
        }
        return switch (state) {
            case "28000", "28P01" -> Optional.of(FailureCode.LOGIN_REFUSED);
            case "42501" -> Optional.of(FailureCode.NO_RIGHTS);
            case "42P01", "42S02" -> Optional.of(FailureCode.TABLE_NOT_FOUND);
            case "57014" -> Optional.of(FailureCode.QUERY_TIMEOUT);
            case "57P01", "57P02", "57P03" -> Optional.of(FailureCode.CONNECTION_LOST);
            default -> state.startsWith("08") ? Optional.of(FailureCode.CONNECTION_LOST) : Optional.empty();
        };
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }

    /** The driver's words may go on for lines, and help in the first. */
    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
