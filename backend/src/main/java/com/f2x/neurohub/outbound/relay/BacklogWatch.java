package com.f2x.neurohub.outbound.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Tells what has not been delivered, as metrics and as the health component {@code webhooks}. It looks every few
 * seconds, on nodes that deliver, so that whoever asks waits for no database. Undelivered webhooks degrade the
 * application and never take it out of service.
 */
@Component("webhooks")
final class BacklogWatch implements HealthIndicator, SchedulingConfigurer {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    private static final Duration LATE = Duration.ofMinutes(10);

    private final OutboxStore store;
    private final boolean enabled;
    private volatile Backlog backlog = Backlog.NONE;

    BacklogWatch(OutboxStore store, OutboundProperties properties, MeterRegistry meters) {
        this.store = store;
        this.enabled = properties.enabled();
        Gauge.builder("neurohub.webhooks.dead.letters", () -> backlog.deadLetters())
                .description("Events that were given up and not delivered since")
                .register(meters);
        Gauge.builder("neurohub.webhooks.disabled", () -> backlog.disabled())
                .description("Subscriptions that failures disabled")
                .register(meters);
        Gauge.builder("neurohub.webhooks.backlog.age", () -> backlog.age().toSeconds())
                .description("How long the oldest event waits that is to be delivered")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (enabled) {
            tasks.addFixedDelayTask(new FixedDelayTask(this::look, INTERVAL, INTERVAL));
        }
    }

    void look() {
        backlog = store.backlog();
    }

    @Override
    public Health health() {
        Backlog now = backlog;
        boolean late = now.age().compareTo(LATE) > 0;
        Health.Builder health = now.deadLetters() > 0 || late ? Health.status(DEGRADED) : Health.up();
        return health.withDetail("dead_letters", now.deadLetters())
                .withDetail("disabled_subscriptions", now.disabled())
                .withDetail("oldest_seconds", now.age().toSeconds())
                .build();
    }
}
