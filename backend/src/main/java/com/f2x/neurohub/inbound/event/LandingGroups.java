package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.inbound.event.LandingStore.Kept;
import com.f2x.neurohub.platform.attribution.TenantTransactions;
import com.f2x.neurohub.shared.problem.Causes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps single events of a source that come at the same time in one transaction, and each as if it were alone. Whose
 * transaction that is does not matter: nothing in it depends on who makes it, and raw events are in no audit trail.
 */
@Component
class LandingGroups {

    /** Wrong data, broken rules, what goes beyond limits, and what others are at just now. */
    private static final List<String> OF_ONE = List.of("22", "23", "54", "40", "55P03");

    private final LandingStore store;
    private final TenantTransactions tenants;
    private final Duration patience;
    private final Map<Line, LandingLine> lines = new ConcurrentHashMap<>();

    /** @param patience in milliseconds; as long as one waits for a connection */
    LandingGroups(
            LandingStore store,
            TenantTransactions tenants,
            @Value("${spring.datasource.hikari.connection-timeout}") long patience) {
        this.store = store;
        this.tenants = tenants;
        this.patience = Duration.ofMillis(patience);
    }

    /** Whose events wait together: of a source, by a door. There are as many as sources. */
    private record Line(String tenant, String door) {}

    /** Keeps an event; what belongs to a transaction is kept in it, alone. */
    Kept keep(Arrival arrival) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return keep(List.of(arrival)).get(0);
        }
        Line line = new Line(arrival.origin().tenant(), arrival.sender().door());
        return lines.computeIfAbsent(line, key -> new LandingLine(this::keep, LandingGroups::isOfOne, patience))
                .keep(arrival);
    }

    private List<Kept> keep(List<Arrival> arrivals) {
        return tenants.write(arrivals.get(0).origin().tenant(), () -> store.land(null, arrivals));
    }

    /** Whether others may well be kept where this came of many: also if all that failed is who was to keep them. */
    private static boolean isOfOne(Throwable failure) {
        if (failure instanceof CannotCreateTransactionException) {
            return Thread.currentThread().isInterrupted();
        }
        return Causes.of(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> OF_ONE.stream().anyMatch(state::startsWith));
    }
}
