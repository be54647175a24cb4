package com.f2x.neurohub.outbound.feed;

import java.time.Duration;

/** Tells when something is due that is done from time to time; for one thread. */
final class Every {

    private final long interval;
    private long last;

    Every(Duration interval) {
        this.interval = interval.toNanos();
        this.last = System.nanoTime() - this.interval;
    }

    /** Whether it is due; then it is again after the interval. */
    boolean isDue() {
        long now = System.nanoTime();
        if (now - last < interval) {
            return false;
        }
        last = now;
        return true;
    }
}
