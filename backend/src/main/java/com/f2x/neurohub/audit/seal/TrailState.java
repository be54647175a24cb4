package com.f2x.neurohub.audit.seal;

import com.f2x.neurohub.audit.seal.SealStore.Unsealed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** How the audit trail is: how much of it is not sealed yet, and whether it is what was told of it. */
@Component
public class TrailState implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(TrailState.class);
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    private static final int INTERVALS = 3;

    private final SealStore store;
    private final HeadAnchors anchors;
    private final TransactionTemplate transactions;
    private volatile @Nullable Reading latest;

    TrailState(SealStore store, HeadAnchors anchors, TransactionTemplate transactions, MeterRegistry meters) {
        this.store = store;
        this.anchors = anchors;
        this.transactions = transactions;
        gauge(
                "neurohub.audit.unsealed",
                null,
                Unsealed::rows,
                "Rows of the audit trail that are in no block yet",
                meters);
        gauge(
                "neurohub.audit.unsealed.age",
                "seconds",
                unsealed -> unsealed.age().toSeconds(),
                "How long ago the oldest of them was recorded",
                meters);
        Gauge.builder("neurohub.audit.contradicted", () -> anchors.isContradicted() ? 1 : 0)
                .description("Whether a block that this node has told is gone or another one")
                .register(meters);
    }

    private record Reading(Unsealed unsealed, long nanos) {}

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, INTERVAL, INTERVAL));
    }

    /** For how long what is not sealed has been waiting; empty if the database has told nothing lately. */
    public Optional<Duration> unsealedFor() {
        return reading().map(Unsealed::age);
    }

    /** Whether a block that this node has told is gone from the trail, or is another one now. */
    public boolean isContradicted() {
        return anchors.isContradicted();
    }

    /** Asks the database; without an answer the figures stay, until they are too old. */
    void look() {
        try {
            Unsealed unsealed = Objects.requireNonNull(transactions.execute(transaction -> store.unsealed()));
            latest = new Reading(unsealed, System.nanoTime());
        } catch (DataAccessException | TransactionException e) {
            log.debug("What is not sealed is not known: {}", e.getMessage());
        }
    }

    private Optional<Unsealed> reading() {
        Reading reading = latest;
        return reading == null || System.nanoTime() - reading.nanos() > INTERVALS * INTERVAL.toNanos()
                ? Optional.empty()
                : Optional.of(reading.unsealed());
    }

    private void gauge(
            String name,
            @Nullable String unit,
            ToDoubleFunction<Unsealed> figure,
            String description,
            MeterRegistry meters) {
        Gauge.builder(name, () -> reading().map(figure::applyAsDouble).orElse(Double.NaN))
                .baseUnit(unit)
                .description(description)
                .register(meters);
    }
}
