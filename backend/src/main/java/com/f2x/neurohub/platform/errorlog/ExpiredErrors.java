package com.f2x.neurohub.platform.errorlog;

import java.time.Duration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes old errors in small transactions. */
@Component
class ExpiredErrors implements SchedulingConfigurer {

    private static final int AT_ONCE = 1000;

    private final ErrorLogStore store;
    private final TransactionTemplate transactions;
    private final ErrorLogProperties properties;

    ExpiredErrors(ErrorLogStore store, TransactionTemplate transactions, ErrorLogProperties properties) {
        this.store = store;
        this.transactions = transactions;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        Duration interval = properties.cleanupInterval();
        tasks.addFixedDelayTask(new FixedDelayTask(this::remove, interval, interval));
    }

    void remove() {
        Integer removed = AT_ONCE;
        while (removed != null && removed == AT_ONCE) {
            removed = transactions.execute(transaction -> store.removeExpired(properties.retention(), AT_ONCE));
        }
    }
}
