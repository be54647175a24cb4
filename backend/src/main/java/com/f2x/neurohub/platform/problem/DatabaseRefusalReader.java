package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.Causes;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.hibernate.HibernateException;
import org.hibernate.PropertyValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** What the database refuses or cannot do now. The SQLSTATE decides; exception types only where there is none. */
final class DatabaseRefusalReader implements RefusalReader {

    private static final Refusal CONCURRENT_CHANGE =
            Refusal.of(Rule.CONCURRENT_CHANGE, "Someone else is changing the same data; try again");
    private static final Refusal UNAVAILABLE =
            Refusal.of(Rule.DATABASE_UNAVAILABLE, "The database connection is not available; try again later");
    private static final Refusal TOO_SLOW =
            Refusal.of(Rule.DATABASE_UNAVAILABLE, "The database did not answer in time; try again later");
    private static final Refusal FULL = Refusal.of(Rule.STORAGE_FULL, "The database has no space left");
    private static final List<Class<? extends Exception>> LOST_RACES = List.of(
            OptimisticLockingFailureException.class,
            PessimisticLockingFailureException.class,
            QueryTimeoutException.class,
            TransactionTimedOutException.class);

    /** What Hibernate says, in no type of its own, when an update that returns columns finds its version gone. */
    private static final String VERSION_GONE = "The database returned no natively generated values";

    /** A transaction that cannot even be rolled back has lost its connection, and with it the first cause. */
    private static final List<Class<? extends Exception>> NO_CONNECTION = List.of(
            SQLTransientConnectionException.class,
            org.hibernate.TransactionException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class);

    private final ConstraintRefusals constraints;

    DatabaseRefusalReader(List<ConstraintRules> rules) {
        constraints = new ConstraintRefusals(rules);
    }

    @Override
    public @Nullable Refusal read(Throwable failure) {
        Refusal refusal = Causes.of(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(this::ofState)
                .orElse(null);
        return refusal == null ? ofType(failure) : refusal;
    }

    private @Nullable Refusal ofState(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("23")) {
            return constraints.of(failure);
        }
        if (state.startsWith("22")) {
            return dataFault(state);
        }
        return switch (state) {
            case "40001", "40P01", "55P03" -> CONCURRENT_CHANGE;
            case "57014" -> TOO_SLOW;
            case "53100" -> FULL;
            default -> state.startsWith("08") || state.startsWith("57P") || state.equals("53300") ? UNAVAILABLE : null;
        };
    }

    private static Refusal dataFault(String state) {
        Rule rule = Rule.INVALID_CONTENT;
        return switch (state) {
            case "22021", "22P05" -> Refusal.of(rule, "A text contains a character that cannot be stored");
            case "22001" -> Refusal.of(rule, "A text is too long");
            case "22003" -> Refusal.of(rule, "A number is out of range");
            case "22007", "22008" -> Refusal.of(rule, "A date or time is out of range");
            case "22P02" -> Refusal.of(rule, "A value does not have the expected format");
            default -> Refusal.of(rule, "A value cannot be stored");
        };
    }

    private static @Nullable Refusal ofType(Throwable failure) {
        if (isAny(LOST_RACES, failure) || isVersionGone(failure)) {
            return CONCURRENT_CHANGE;
        }
        if (isAny(NO_CONNECTION, failure)) {
            return UNAVAILABLE;
        }
        return Causes.first(failure, PropertyValueException.class)
                .map(missing -> Refusal.ofField(
                        Rule.MISSING_CONTENT,
                        WireNames.ofMember(missing.getPropertyName()),
                        Words.of("must not be null"),
                        "NotNull"))
                .orElse(null);
    }

    private static boolean isVersionGone(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof HibernateException
                        && String.valueOf(cause.getMessage()).startsWith(VERSION_GONE));
    }

    private static boolean isAny(List<Class<? extends Exception>> types, Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> types.stream().anyMatch(type -> type.isInstance(cause)));
    }
}
