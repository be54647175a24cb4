package com.f2x.neurohub.platform.request;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Places of which no sender takes more than a share, so that one who holds his for long leaves some to others. Who
 * finds none waits for one, unless as many wait already.
 */
final class SharedPlaces {

    private final int most;
    private final int share;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Map<Object, Integer> taken = new HashMap<>();
    private final Map<Object, Integer> waiting = new HashMap<>();
    private int all;
    private int allWaiting;

    /**
     * Makes places.
     *
     * @param most how many there are, and how many may wait for one
     * @param share how many of them one sender may have, and wait for
     * @param patience how long a sender waits
     */
    SharedPlaces(int most, int share, Duration patience) {
        this.most = most;
        this.share = Math.max(1, share);
        this.patience = patience;
    }

    /** Takes a place, and returns whether there was one. */
    boolean take(Object sender) {
        lock.lock();
        try {
            if (!isFree(sender) && !await(sender)) {
                return false;
            }
            all++;
            taken.merge(sender, 1, Integer::sum);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Gives a place back that was taken. */
    void giveBack(Object sender) {
        lock.lock();
        try {
            all--;
            taken.computeIfPresent(sender, (same, count) -> count > 1 ? count - 1 : null);
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait for a place. */
    int waiting() {
        lock.lock();
        try {
            return allWaiting;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFree(Object sender) {
        return all < most && taken.getOrDefault(sender, 0) < share;
    }

    private boolean await(Object sender) {
        if (allWaiting >= most || waiting.getOrDefault(sender, 0) >= share) {
            return false;
        }
        allWaiting++;
        waiting.merge(sender, 1, Integer::sum);
        try {
            long left = patience.toNanos();
            while (!isFree(sender) && left > 0) {
                left = freed.awaitNanos(left);
            }
            return isFree(sender);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            allWaiting--;
            waiting.computeIfPresent(sender, (same, count) -> count > 1 ? count - 1 : null);
        }
    }
}
