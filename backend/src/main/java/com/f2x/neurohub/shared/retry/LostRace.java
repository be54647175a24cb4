package com.f2x.neurohub.shared.retry;

import com.f2x.neurohub.shared.problem.Causes;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Failures after which the same transaction, begun anew, may well succeed: serialisation failures and deadlocks. */
public final class LostRace implements MethodRetryPredicate {

    private static final Set<String> STATES = Set.of("40001", "40P01");

    /** Whether the database ended a transaction in favour of another. */
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause ->
                        cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())));
    }

    /** Within a transaction that others began a retry is theirs: the database has ended all of it. */
    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return !TransactionSynchronizationManager.isActualTransactionActive() && isCauseOf(failure);
    }
}
