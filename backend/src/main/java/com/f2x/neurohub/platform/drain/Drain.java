package com.f2x.neurohub.platform.drain;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Takes this node out of service and back. Readiness goes first, so that load balancers look elsewhere; then nothing
 * begins any more, and what has begun is waited for. A stop of the application does the same before the server closes
 * its connections.
 */
@Service
@EnableConfigurationProperties(DrainProperties.class)
class Drain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final Traffic traffic;
    private final ApplicationContext application;
    private final Duration patience;
    private final Duration pause;
    private volatile boolean running;

    /** @param patience how long a stop waits for what has begun, before the server's own stop waits as long again */
    Drain(
            Traffic traffic,
            ApplicationContext application,
            @Value("${spring.lifecycle.timeout-per-shutdown-phase}") Duration patience,
            DrainProperties properties) {
        this.traffic = traffic;
        this.application = application;
        this.patience = patience;
        this.pause = properties.pause();
    }

    Drained drain(Duration timeout) {
        log.info("Taking this node out of service, with {} requests and tasks under way", traffic.inFlight());
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        return end(timeout);
    }

    DrainState resume() {
        traffic.open();
        AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        log.info("This node is in service again");
        return state();
    }

    DrainState state() {
        return new DrainState(traffic.isShut(), traffic.inFlight());
    }

    @Override
    public void start() {
        running = true;
        traffic.open();
    }

    /**
     * Spring has published the readiness already. Clients that keep connections are answered once more and told that
     * theirs ends, so that none sends its next request into a connection that is being closed.
     */
    @Override
    public void stop() {
        traffic.leaveSoon();
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Drained drained = end(patience);
        if (!drained.drained()) {
            log.warn("{} requests and tasks have not ended", drained.inFlight());
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Drained end(Duration timeout) {
        long begin = System.nanoTime();
        traffic.shut();
        boolean ended = traffic.awaitEnd(timeout);
        return new Drained(
                ended,
                traffic.inFlight(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
}
