package com.f2x.neurohub.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A budget that all nodes draw from. A node draws a twentieth at a time and spends it without asking again, so that a
 * request asks the database for nothing. What it has drawn and not spent is lost with it: a client never gets more than
 * its budget, and at most a twentieth per node less.
 */
final class SharedBudget {

    private static final int BLOCKS = 20;
    private static final int MOST = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final BudgetStore store;
    private final BudgetStore.Budget budget;
    private final TimeMeter time;
    private final Cache<Client, Block> blocks = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    SharedBudget(BudgetStore store, BudgetStore.Budget budget, TimeMeter time) {
        this.store = store;
        this.budget = budget;
        this.time = time;
    }

    /** Takes one out of a client's budget; nothing if nobody can tell whether some is left. */
    Optional<Grant> take(Client client) {
        return blocks.get(client, unknown -> new Block()).take(client);
    }

    /** What this node has drawn for one client. */
    private final class Block {

        private final ReentrantLock lock = new ReentrantLock();
        private long left;
        private long emptyUntil = Long.MIN_VALUE;

        Optional<Grant> take(Client client) {
            lock.lock();
            try {
                if (left == 0 && time.currentTimeNanos() >= emptyUntil && !draw(client)) {
                    return Optional.empty();
                }
                if (left > 0) {
                    left--;
                    return Optional.of(new Grant(true, budget.limit(), left, Duration.ZERO, Duration.ZERO));
                }
                Duration wait = Duration.ofNanos(emptyUntil - time.currentTimeNanos());
                return Optional.of(Grant.refused(budget.limit(), wait));
            } finally {
                lock.unlock();
            }
        }

        private boolean draw(Client client) {
            Optional<BudgetStore.Draw> drawn = store.draw(client, budget, Math.max(1, budget.limit() / BLOCKS));
            drawn.ifPresent(block -> {
                left = block.tokens();
                emptyUntil = left > 0
                        ? Long.MIN_VALUE
                        : time.currentTimeNanos() + block.pause().toNanos();
            });
            return drawn.isPresent();
        }
    }
}
