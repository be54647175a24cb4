package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.outbound.event.EventSource;
import com.f2x.neurohub.outbound.event.EventStore;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.Bean;
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
    private final EventStore events;
    private final TransactionTemplate transactions;
    private final Duration retention;

    ExpiredEvents(
            OutboxStore store, EventStore events, TransactionTemplate transactions, OutboundProperties properties) {
        this.store = store;
        this.events = events;
        this.transactions = transactions;
        this.retention = properties.retention();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::remove, INTERVAL, INTERVAL));
    }

    @Bean
    static EventSource eventSource(OutboundProperties properties) {
        return new EventSource(properties.source());
    }

    /** What nobody has given its place, as nobody delivers or listens, gets it here: only such events are removed. */
    void remove() {
        repeat(() -> events.order(AT_ONCE));
        repeat(() -> store.removeExpired(retention, AT_ONCE));
    }

    private void repeat(IntSupplier work) {
        Integer done;
        do {
            done = transactions.execute(transaction -> work.getAsInt());
        } while (done != null && done == AT_ONCE);
    }
}
