package com.f2x.neurohub.platform.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * Whether a request may go on, and what is left after it.
 *
 * @param granted whether it may
 * @param limit how many may come at once
 * @param remaining how many of them are left
 * @param reset how long until all of them may come again
 * @param pause how long until the next one may come; nothing if it may now
 */
record Grant(boolean granted, long limit, long remaining, Duration reset, Duration pause) {

    static Grant of(ConsumptionProbe probe, long limit) {
        return new Grant(
                probe.isConsumed(),
                limit,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    static Grant refused(long limit, Duration pause) {
        return new Grant(false, limit, 0, pause, pause);
    }

    /** Whole seconds, so many that a client which waits for them is not refused again. */
    static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
