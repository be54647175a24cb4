package com.f2x.neurohub.testing.machine;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for what must come. It costs nothing while all is well, so it is enough for a machine that has
 * much else to do. Where a test shows that something does <em>not</em> come, it has a time of its own.
 */
public final class Patience {

    /** After this, what has not come is a failure. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    private Patience() {}

    /** Waits until a condition holds. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT);
    }
}
