package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.platform.drain.Traffic;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the relay of this node going. It stops before anything else does, and pauses while the node is drained: what is
 * being sent is finished, and nothing new is claimed.
 */
@Component
@EnableConfigurationProperties(OutboundProperties.class)
class RelayLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayLoop.class);

    private final Relay relay;
    private final OutboundProperties properties;
    private final Traffic traffic;
    private final Duration patience;
    private volatile @Nullable Run current;

    RelayLoop(Relay relay, OutboundProperties properties, Traffic traffic) {
        this.relay = relay;
        this.traffic = traffic;
        this.properties = properties;
        this.patience = properties.requestTimeout().plusSeconds(1);
    }

    @Override
    public synchronized void start() {
        if (current == null) {
            current = new Run();
        }
    }

    @Override
    public synchronized void stop() {
        Run run = current;
        if (run != null) {
            run.end();
            current = null;
        }
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.enabled();
    }

    /** From a start to a stop. */
    private final class Run {

        private final ExecutorService workers =
                Executors.newFixedThreadPool(properties.workers(), work -> new Thread(work, "webhook-worker"));
        private final Semaphore free = new Semaphore(properties.workers());
        private final Semaphore wakeUp = new Semaphore(0);
        private final Thread poller = new Thread(this::poll, "webhook-poller");
        private volatile boolean ended;

        Run() {
            poller.start();
        }

        void end() {
            ended = true;
            wakeUp.release();
            try {
                poller.join(patience.toMillis());
                workers.shutdown();
                if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.warn("A webhook is still being sent; its event will be sent again");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void poll() {
            while (!ended) {
                try {
                    if (!traffic.isShut()) {
                        relay.order();
                        claimAll();
                    }
                } catch (DataAccessException | TransactionException e) {
                    log.warn("Webhooks wait for the database: {}", e.getMessage());
                } catch (RuntimeException e) {
                    log.error("Webhooks could not be claimed", e);
                }
                pause();
            }
        }

        private void claimAll() {
            while (!ended && free.tryAcquire()) {
                Optional<Relay.Claimed> claimed = claim();
                if (claimed.isEmpty()) {
                    return;
                }
                workers.execute(() -> deliver(claimed.get()));
            }
        }

        private Optional<Relay.Claimed> claim() {
            if (!traffic.enter()) {
                free.release();
                return Optional.empty();
            }
            Optional<Relay.Claimed> claimed = Optional.empty();
            try {
                claimed = relay.claim();
                return claimed;
            } finally {
                if (claimed.isEmpty()) {
                    traffic.leave();
                    free.release();
                }
            }
        }

        private void deliver(Relay.Claimed claimed) {
            int looks = 1;
            try {
                relay.deliver(claimed, () -> ended || traffic.isShut());
            } catch (RuntimeException e) {
                looks = 0;
                log.warn("A delivery ended early and is tried again later: {}", e.getMessage());
            } finally {
                traffic.leave();
                free.release();
                wakeUp.release(looks);
            }
        }

        /** Waits for a while, or until a worker has done its work. */
        private void pause() {
            try {
                wakeUp.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
            } catch (InterruptedException e) {
                ended = true;
            }
        }
    }
}
