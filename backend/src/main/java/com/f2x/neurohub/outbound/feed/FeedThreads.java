package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.platform.drain.Traffic;
import com.f2x.neurohub.shared.thread.DaemonThreads;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The two threads of the feed, which sleep while nobody listens. One asks the database; the other keeps time and never
 * asks it, so that clients see that the node is alive and leave it at once, whatever the database does.
 */
@Component
class FeedThreads implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedThreads.class);
    private static final long PULSE_MILLIS = 100;

    private final FeedReader reader;
    private final Listeners listeners;
    private final Traffic traffic;
    private final FeedProperties properties;
    private @Nullable Thread pulse;
    private @Nullable Thread reading;

    FeedThreads(FeedReader reader, Listeners listeners, Traffic traffic, FeedProperties properties) {
        this.reader = reader;
        this.listeners = listeners;
        this.traffic = traffic;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        if (reading != null) {
            return;
        }
        listeners.open();
        reading = DaemonThreads.named("feed-reader").newThread(this::read);
        reading.start();
        pulse = DaemonThreads.named("feed-pulse").newThread(this::keepTime);
        pulse.start();
    }

    /** Before the server waits for what it answers, and those who listen would have it wait. */
    @Override
    public synchronized void stop() {
        listeners.shut();
        if (reading != null) {
            reading.interrupt();
            reading = null;
        }
        if (pulse != null) {
            pulse.interrupt();
            pulse = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return reading != null;
    }

    private void read() {
        boolean troubled = false;
        try {
            while (!Thread.interrupted()) {
                listeners.awaitAny();
                boolean more = false;
                try {
                    more = reader.round();
                    troubled = false;
                } catch (DataAccessException | TransactionException e) {
                    if (!troubled) {
                        log.warn("The live feed waits for the database: {}", e.getMessage());
                    }
                    troubled = true;
                } catch (RuntimeException e) {
                    log.error("The live feed failed, and goes on", e);
                }
                if (!more) {
                    Thread.sleep(properties.pollInterval().toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepTime() {
        try {
            while (!Thread.interrupted()) {
                listeners.awaitAny();
                beat();
                Thread.sleep(PULSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        long now = System.nanoTime();
        for (Listener listener : listeners.all()) {
            try {
                beat(listener, now);
            } catch (RuntimeException e) {
                log.error("A client of the live feed could not be told", e);
            }
        }
    }

    private void beat(Listener listener, long now) {
        Duration patience = properties.patience();
        if (traffic.isShut()) {
            listener.end(Ending.DRAINED);
        } else if (listener.isOlderThan(properties.longest(), now)) {
            listener.end(Ending.OLD);
        } else if (listener.isStuck(now, patience)
                || (listener.position() < 0 && listener.isOlderThan(patience, now))) {
            listener.end(Ending.STUCK);
        } else {
            listener.pulse(now);
        }
    }
}
