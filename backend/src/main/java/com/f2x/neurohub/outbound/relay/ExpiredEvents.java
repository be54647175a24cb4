package com.f2x.neurohub.outbound.relay;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes old events in small transactions. Nodes that do so at once take different ones. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ExpiredEvents implements SchedulingConfigurer {

    private static final int AT_ONCE = 1000;
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final OutboxStore store;
    private final TransactionTemplate transactions;
    private final Duration retention;

    ExpiredEvents(OutboxStore store, TransactionTemplate transactions, OutboundProperties properties) {
        this.store = store;
        this.transactions = transactions;
        this.retention = properties.retention();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::remove, INTERVAL, INTERVAL));
    }

    void remove() {
        Integer removed;
        do {
            removed = transactions.execute(transaction -> store.removeExpired(retention, AT_ONCE));
        } while (removed != null && removed == AT_ONCE);
    }
}
