package com.f2x.neurohub.telemetry.trouble;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.alert.board.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks for trouble every few seconds, and says on the board what lasts. */
@Component
@EnableConfigurationProperties(SystemProperties.class)
class TroubleWatch implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(TroubleWatch.class);

    private final Sight sight;
    private final AlertBoard board;
    private final AlertProperties properties;
    private final Clock clock;
    private final Lasting lasting;
    private boolean hadNoConnection;

    TroubleWatch(Sight sight, AlertBoard board, AlertProperties properties, SystemProperties limits, Clock clock) {
        this.sight = sight;
        this.board = board;
        this.properties = properties;
        this.clock = clock;
        this.lasting = new Lasting(limits.lasting());
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (properties.enabled()) {
            tasks.addFixedDelayTask(new FixedDelayTask(this::look, properties.interval(), properties.interval()));
        }
    }

    /** Looks once. Without a connection it is told later; that the database is away is told by others. */
    synchronized void look() {
        Instant now = clock.instant();
        List<Finding> troubles = lasting.of(sight.ofNode(now), now);
        boolean exhausted = sight.isPoolExhausted();
        try {
            board.show(sight.watch(), troubles);
            board.show(SharedTroubles.WATCH, sight.ofAll());
            if (hadNoConnection) {
                board.raiseAndResolve(sight.hadNoConnection());
                hadNoConnection = false;
            }
        } catch (TransactionException | DataAccessResourceFailureException e) {
            if (exhausted || sight.isPoolExhausted()) {
                noteExhaustion();
            }
        }
    }

    private void noteExhaustion() {
        if (!hadNoConnection) {
            hadNoConnection = true;
            log.warn("All database connections are in use; alerts wait for one");
        }
    }
}
