package com.f2x.neurohub.platform.drain;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Background work of this node on what it claims from the database, so that of several nodes one does it. It stops
 * before anything else does, and pauses while the node is drained: what is being done is finished, and nothing new is
 * claimed.
 *
 * @param <C> what is claimed
 */
public abstract class ClaimLoop<C> implements SmartLifecycle {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Settings settings;
    private final Traffic traffic;
    private volatile @Nullable Run current;

    protected ClaimLoop(Settings settings, Traffic traffic) {
        this.settings = settings;
        this.traffic = traffic;
    }

    /**
     * How a loop works.
     *
     * @param name what its threads are called
     * @param enabled whether this node does the work
     * @param workers how many claims it works on at once
     * @param pollInterval how often it looks for work
     * @param patience how long a stop waits for what is being done
     */
    public record Settings(String name, boolean enabled, int workers, Duration pollInterval, Duration patience) {}

    /** What is done before each look for work. */
    protected void prepare() {}

    /** Claims something to work on. */
    protected abstract Optional<C> claim();

    /** Works on what was claimed, and gives it back; it ends early once the signal is given. */
    protected abstract void work(C claimed, BooleanSupplier stop);

    /** Has it look for work at once; whoever hears of some calls it. */
    public final void wake() {
        Run run = current;
        if (run != null) {
            run.wakeUp.release();
        }
    }

    @Override
    public final synchronized void start() {
        if (current == null) {
            current = new Run();
        }
    }

    @Override
    public final synchronized void stop() {
        Run run = current;
        if (run != null) {
            run.end();
            current = null;
        }
    }

    @Override
    public final boolean isRunning() {
        return current != null;
    }

    @Override
    public final boolean isAutoStartup() {
        return settings.enabled();
    }

    /** From a start to a stop. */
    private final class Run {

        private final ExecutorService workers =
                Executors.newFixedThreadPool(settings.workers(), work -> new Thread(work, settings.name() + "-worker"));
        private final Semaphore free = new Semaphore(settings.workers());
        private final Semaphore wakeUp = new Semaphore(0);
        private final Thread poller = new Thread(this::poll, settings.name() + "-poller");
        private volatile boolean ended;

        Run() {
            poller.start();
        }

        void end() {
            ended = true;
            wakeUp.release();
            long patience = settings.patience().toMillis();
            try {
                poller.join(patience);
                workers.shutdown();
                if (!workers.awaitTermination(patience, TimeUnit.MILLISECONDS)) {
                    log.warn("Work of {} was not finished; its claim ends by itself", settings.name());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void poll() {
            while (!ended) {
                try {
                    if (!traffic.isShut()) {
                        prepare();
                        claimAll();
                    }
                } catch (DataAccessException | TransactionException e) {
                    log.warn("Work of {} waits for the database: {}", settings.name(), e.getMessage());
                } catch (RuntimeException e) {
                    log.error("Work of {} could not be claimed", settings.name(), e);
                }
                pause();
            }
        }

        private void claimAll() {
            while (!ended && free.tryAcquire()) {
                Optional<C> claimed = claimOne();
                if (claimed.isEmpty()) {
                    return;
                }
                workers.execute(() -> workOn(claimed.get()));
            }
        }

        private Optional<C> claimOne() {
            if (!traffic.enter()) {
                free.release();
                return Optional.empty();
            }
            Optional<C> claimed = Optional.empty();
            try {
                claimed = claim();
                return claimed;
            } finally {
                if (claimed.isEmpty()) {
                    traffic.leave();
                    free.release();
                }
            }
        }

        private void workOn(C claimed) {
            int looks = 1;
            try {
                work(claimed, () -> ended || traffic.isShut());
            } catch (RuntimeException e) {
                looks = 0;
                log.warn("Work of {} ended early and is tried again later: {}", settings.name(), e.getMessage());
            } finally {
                traffic.leave();
                free.release();
                wakeUp.release(looks);
            }
        }

        /** Waits for a while, or until a worker is free. */
        private void pause() {
            try {
                wakeUp.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
            } catch (InterruptedException e) {
                ended = true;
            }
        }
    }
}
