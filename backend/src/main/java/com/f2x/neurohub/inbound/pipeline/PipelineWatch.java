package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.inbound.pipeline.EventQueueStore.Queue;
import com.f2x.neurohub.shared.problem.Words;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Says how long the queue of events is and how old: as metrics, and as alerts where somebody has to look. */
@Component
class PipelineWatch implements SchedulingConfigurer {

    static final String WATCH = "events";

    private final EventQueueStore store;
    private final AlertBoard board;
    private final AlertProperties alerts;
    private final PipelineProperties properties;
    private volatile Queue queue = Queue.EMPTY;

    PipelineWatch(
            EventQueueStore store,
            AlertBoard board,
            AlertProperties alerts,
            PipelineProperties properties,
            MeterRegistry meters) {
        this.store = store;
        this.board = board;
        this.alerts = alerts;
        this.properties = properties;
        gauge("pending", Queue::pendingEvents, "Raw events that wait").register(meters);
        gauge("due", Queue::dueEvents, "Raw events that could be processed now").register(meters);
        gauge("processing", Queue::processingEvents, "Raw events that workers have")
                .register(meters);
        gauge("errors", Queue::errorEvents, "Raw events that were given up and not replayed since")
                .register(meters);
        gauge("backlog.age", Queue::oldestPendingSeconds, "How long the oldest raw event waits")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (properties.enabled() || alerts.enabled()) {
            tasks.addFixedDelayTask(new FixedDelayTask(this::look, alerts.interval(), alerts.interval()));
        }
    }

    void look() {
        queue = store.queue();
        if (alerts.enabled()) {
            board.show(WATCH, findings(queue));
        }
    }

    private List<Finding> findings(Queue now) {
        Duration limit = properties.lateAfter();
        Stream<Finding> givenUp = now.errorEvents() == 0
                ? Stream.empty()
                : Stream.of(Finding.trouble(
                        WATCH + ":errors",
                        AlertSeverity.HIGH,
                        Words.of("Events given up"),
                        Words.of("%d events could not be processed and were given up", now.errorEvents())));
        Stream<Finding> late = now.oldestPendingSeconds() <= limit.toSeconds()
                ? Stream.empty()
                : Stream.of(Finding.trouble(
                        WATCH + ":backlog",
                        AlertSeverity.MEDIUM,
                        Words.of("Events wait"),
                        Words.of("Events wait for longer than %d minutes to be processed", limit.toMinutes())));
        return Stream.concat(givenUp, late).toList();
    }

    private Gauge.Builder<Supplier<Number>> gauge(String name, ToDoubleFunction<Queue> figure, String description) {
        Supplier<Number> now = () -> figure.applyAsDouble(queue);
        return Gauge.builder("neurohub.events." + name, now).description(description);
    }
}
