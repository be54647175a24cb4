package com.f2x.neurohub.outbound.relay;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after a failure: twice as long each time, and by chance between half of that and all of it, so that
 * receivers that come back are not met by everything at once.
 *
 * @param first after the first failure, at most
 * @param longest at most
 */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /** The pause after failures, or the one that the receiver asks for if that is longer. */
    Duration after(int failures, Duration asked) {
        Duration pause = after(failures);
        Duration bounded = asked.compareTo(longest) < 0 ? asked : longest;
        return bounded.compareTo(pause) > 0 ? bounded : pause;
    }

    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long pause = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
    }
}
