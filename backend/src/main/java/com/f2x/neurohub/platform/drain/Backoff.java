package com.f2x.neurohub.platform.drain;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after a failure: twice as long each time, and by chance between half of that and all of it, so that
 * who comes back is not met by everything at once.
 *
 * @param first after the first failure, at most
 * @param longest at most
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /** The pause after failures, or the one that is asked for if that is longer. */
    public Duration after(int failures, Duration asked) {
        Duration pause = after(failures);
        Duration bounded = asked.compareTo(longest) < 0 ? asked : longest;
        return bounded.compareTo(pause) > 0 ? bounded : pause;
    }

    /** The pause after so many failures, the first of which is 1. */
    public Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long pause = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
    }
}
