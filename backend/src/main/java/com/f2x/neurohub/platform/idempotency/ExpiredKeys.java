package com.f2x.neurohub.platform.idempotency;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes expired keys in small transactions. Nodes that do so at once take different ones. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ExpiredKeys implements SchedulingConfigurer {

    private static final int AT_ONCE = 1000;
    private static final int MOST_ROUNDS = 1000;

    private final KeyStore store;
    private final TransactionTemplate transactions;
    private final Duration interval;

    ExpiredKeys(KeyStore store, TransactionTemplate transactions, IdempotencyProperties properties) {
        this.store = store;
        this.transactions = transactions;
        this.interval = properties.cleanupInterval();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::remove, interval, interval));
    }

    void remove() {
        int removed = AT_ONCE;
        for (int round = 0; round < MOST_ROUNDS && removed == AT_ONCE; round++) {
            Integer now = transactions.execute(transaction -> store.removeExpired(AT_ONCE));
            removed = now == null ? 0 : now;
        }
    }
}
