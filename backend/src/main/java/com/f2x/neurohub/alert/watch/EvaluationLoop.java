package com.f2x.neurohub.alert.watch;

import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.platform.drain.Traffic;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.CannotCreateTransactionException;

/** Looks for alerts again and again, unless the node is drained. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EvaluationLoop implements SchedulingConfigurer {

    private final Evaluation evaluation;
    private final NodeWatch node;
    private final Traffic traffic;
    private final AlertProperties properties;

    EvaluationLoop(Evaluation evaluation, NodeWatch node, Traffic traffic, AlertProperties properties) {
        this.evaluation = evaluation;
        this.node = node;
        this.traffic = traffic;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (properties.enabled()) {
            tasks.addFixedDelayTask(new FixedDelayTask(this::run, properties.interval(), properties.interval()));
        }
    }

    private void run() {
        if (!traffic.enter()) {
            return;
        }
        try {
            node.look();
            evaluation.run();
        } catch (CannotCreateTransactionException e) {
            node.lostDatabase();
        } finally {
            traffic.leave();
        }
    }
}
