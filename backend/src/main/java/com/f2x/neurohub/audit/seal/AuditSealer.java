package com.f2x.neurohub.audit.seal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was recorded. All nodes do it, one at a time; a node that is drained leaves it to the others. What waits
 * is sealed by several blocks in a turn, so that no turn takes long.
 */
@Component
class AuditSealer implements SchedulingConfigurer {

    static final int MOST_ROWS = 10_000;
    static final int MOST_BLOCKS = 5;

    private static final Logger log = LoggerFactory.getLogger(AuditSealer.class);

    private final SealStore store;
    private final TransactionTemplate transactions;
    private final SealProperties properties;
    private final Counter sealed;
    private final Counter failures;
    private boolean failing;

    AuditSealer(SealStore store, TransactionTemplate transactions, SealProperties properties, MeterRegistry meters) {
        this.store = store;
        this.transactions = transactions;
        this.properties = properties;
        this.sealed = Counter.builder("neurohub.audit.blocks.sealed")
                .description("Blocks of the audit trail that this node has sealed")
                .register(meters);
        this.failures = Counter.builder("neurohub.audit.seal.failures")
                .description("Attempts to seal the audit trail that failed")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::seal, properties.sealInterval(), properties.sealInterval()));
    }

    /** Seals once. A failure is told once until it is over; what is not sealed now is the next time. */
    synchronized void seal() {
        try {
            int blocks = 0;
            while (blocks < MOST_BLOCKS && sealBlock() == MOST_ROWS) {
                blocks++;
            }
            if (failing) {
                log.info("The audit trail is sealed again");
            }
            failing = false;
        } catch (DataAccessException | TransactionException e) {
            failures.increment();
            if (!failing) {
                log.warn("The audit trail cannot be sealed, and is tried again: {}", e.getMessage());
            }
            failing = true;
        }
    }

    private int sealBlock() {
        Optional<Integer> rows = Objects.requireNonNull(transactions.execute(transaction -> store.seal(MOST_ROWS)));
        rows.ifPresent(made -> sealed.increment());
        return rows.orElse(0);
    }
}
