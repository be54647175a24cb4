package com.f2x.neurohub.load.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was taken once.
 *
 * @param count how often it was done
 * @param errors how often it failed; a figure with errors is none
 * @param firstError what the first of them was
 * @param seconds how long all that took
 * @param latency how long each took
 * @param parts the same of its parts
 * @param cpu what the processes took
 */
record Measured(
        long count,
        long errors,
        @Nullable String firstError,
        double seconds,
        Latency latency,
        Map<String, Latency> parts,
        Processors.Taken cpu) {

    /** How many a second. */
    double perSecond() {
        return count / seconds;
    }
}
