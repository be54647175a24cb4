package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Says which subscriptions are not told what they should be: as alerts, as metrics and as the health component
 * {@code webhooks}. It looks every few seconds, so that whoever asks waits for no database; metrics and health are
 * those of nodes that deliver. Undelivered webhooks degrade the application and never take it out of service.
 */
@Component("webhooks")
class DeliveryWatch implements HealthIndicator, SchedulingConfigurer {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final BacklogStore store;
    private final AlertBoard board;
    private final AlertProperties alerts;
    private final boolean delivers;
    private volatile List<Backlog> backlogs = List.of();

    DeliveryWatch(
            BacklogStore store,
            AlertBoard board,
            AlertProperties alerts,
            OutboundProperties properties,
            MeterRegistry meters) {
        this.store = store;
        this.board = board;
        this.alerts = alerts;
        this.delivers = properties.enabled();
        gauge("dead.letters", DeliveryWatch::dead, "Events that were given up and not delivered since")
                .register(meters);
        gauge("disabled", DeliveryWatch::disabled, "Subscriptions that failures disabled")
                .register(meters);
        gauge("backlog.age", DeliveryWatch::oldest, "How long the oldest event waits that is to be delivered")
                .baseUnit("seconds")
                .register(meters);
    }

    private Gauge.Builder<Supplier<Number>> gauge(
            String name, ToLongFunction<List<Backlog>> figure, String description) {
        Supplier<Number> now = () -> figure.applyAsLong(backlogs);
        return Gauge.builder("neurohub.webhooks." + name, now).description(description);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (delivers || alerts.enabled()) {
            tasks.addFixedDelayTask(new FixedDelayTask(this::look, alerts.interval(), alerts.interval()));
        }
    }

    void look() {
        List<Backlog> now = store.backlogs();
        if (delivers) {
            backlogs = now;
        }
        if (alerts.enabled()) {
            board.show(
                    DeliveryFindings.WATCH,
                    now.stream()
                            .flatMap(backlog -> DeliveryFindings.of(backlog, alerts.webhookBacklog()))
                            .toList());
        }
    }

    @Override
    public Health health() {
        List<Backlog> now = backlogs;
        Duration limit = alerts.webhookBacklog();
        boolean troubled = now.stream().anyMatch(each -> each.dead() > 0 || each.disabled() || each.isLate(limit));
        return Health.status(troubled ? DEGRADED : Status.UP)
                .withDetail("dead_letters", dead(now))
                .withDetail("disabled_subscriptions", disabled(now))
                .withDetail("oldest_seconds", oldest(now))
                .build();
    }

    private static long dead(List<Backlog> backlogs) {
        return backlogs.stream().mapToLong(Backlog::dead).sum();
    }

    private static long disabled(List<Backlog> backlogs) {
        return backlogs.stream().filter(Backlog::disabled).count();
    }

    private static long oldest(List<Backlog> backlogs) {
        return backlogs.stream().mapToLong(Backlog::waiting).max().orElse(0);
    }
}
