package com.f2x.neurohub.audit.seal;

import com.f2x.neurohub.audit.seal.SealStore.OldMonth;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the partitions of the next months when the application starts and every hour, and detaches those that are old.
 * What does not get its lock within two seconds has three months of time.
 */
@Component
class MonthCare implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(MonthCare.class);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final SealStore store;
    private final TransactionTemplate transactions;
    private final SealProperties properties;

    MonthCare(SealStore store, TransactionTemplate transactions, SealProperties properties) {
        this.store = store;
        this.transactions = transactions;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::care, INTERVAL, Duration.ZERO));
    }

    void care() {
        int made = Objects.requireNonNull(transactions.execute(transaction -> store.makePartitions()));
        if (made > 0) {
            log.info("{} months were added to the audit trail", made);
        }
        if (properties.detach()) {
            detach();
        }
    }

    private void detach() {
        List<OldMonth> months =
                Objects.requireNonNull(transactions.execute(transaction -> store.detach(properties.retentionMonths())));
        for (OldMonth month : months) {
            log.info("Month {} of the audit trail is older than is kept: {}", month.partition(), month.outcome());
        }
    }
}
