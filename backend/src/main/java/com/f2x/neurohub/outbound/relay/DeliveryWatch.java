package com.f2x.neurohub.outbound.relay;

import static com.f2x.neurohub.alert.board.AlertSeverity.HIGH;
import static com.f2x.neurohub.alert.board.AlertSeverity.MEDIUM;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.shared.problem.Words;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Says which subscriptions are not told what they should be. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeliveryWatch implements SchedulingConfigurer {

    private static final String WATCH = "webhooks";

    private final TroubleStore store;
    private final AlertBoard board;
    private final AlertProperties properties;

    DeliveryWatch(TroubleStore store, AlertBoard board, AlertProperties properties) {
        this.store = store;
        this.board = board;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (properties.enabled()) {
            tasks.addFixedDelayTask(new FixedDelayTask(this::look, properties.interval(), properties.interval()));
        }
    }

    void look() {
        board.show(
                WATCH,
                store.troubles(properties.webhookBacklog()).stream()
                        .flatMap(this::findings)
                        .toList());
    }

    private Stream<Finding> findings(TroubleStore.Trouble trouble) {
        String key = "%s:%d:".formatted(WATCH, trouble.id());
        Stream<Finding> dead = trouble.dead() == 0
                ? Stream.of()
                : Stream.of(Finding.trouble(
                        key + "dead",
                        HIGH,
                        Words.of("Webhooks not delivered"),
                        Words.of("Webhook subscription %s has %d dead letters", trouble.name(), trouble.dead())));
        return Stream.concat(dead, waiting(key, trouble).stream());
    }

    private List<Finding> waiting(String key, TroubleStore.Trouble trouble) {
        if (trouble.disabled()) {
            return List.of(Finding.trouble(
                    key + "disabled",
                    HIGH,
                    Words.of("Webhook subscription disabled"),
                    Words.of("Webhook subscription %s is disabled after too many failures", trouble.name())));
        }
        return trouble.late()
                ? List.of(Finding.trouble(
                        key + "backlog",
                        MEDIUM,
                        Words.of("Webhooks wait"),
                        Words.of(
                                "Events for webhook subscription %s wait for longer than %d minutes",
                                trouble.name(), properties.webhookBacklog().toMinutes())))
                : List.of();
    }
}
