package com.f2x.neurohub.alert.watch;

import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.platform.drain.Traffic;
import com.f2x.neurohub.platform.statistics.DatabaseStatistics;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Looks for alerts again and again, unless the node is drained. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EvaluationLoop implements SchedulingConfigurer {

    private final Evaluation evaluation;
    private final NodeWatch node;
    private final DatabaseStatistics database;
    private final Traffic traffic;
    private final AlertProperties properties;

    EvaluationLoop(
            Evaluation evaluation,
            NodeWatch node,
            DatabaseStatistics database,
            Traffic traffic,
            AlertProperties properties) {
        this.database = database;
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

    void run() {
        if (!traffic.enter()) {
            return;
        }
        try {
            node.look();
            evaluation.run();
        } catch (TransactionException | DataAccessResourceFailureException e) {
            noteLoss();
        } finally {
            traffic.leave();
        }
    }

    /** A pool that is exhausted has no connection either, while the database answers. */
    private void noteLoss() {
        database.look();
        if (!database.answers()) {
            node.lostDatabase();
        }
    }
}
