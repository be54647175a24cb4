package com.f2x.neurohub.platform.monitoring;

/**
 * The requests of the last minutes.
 *
 * @param count how many there were
 * @param failed how many of them the server failed to answer (5xx)
 * @param nanos how long all of them took
 * @param durations how long each took
 */
record RequestFigures(long count, long failed, long nanos, Durations durations) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** The part that failed, from 0 to 1; 0 where there were none. */
    double errorRate() {
        return count == 0 ? 0 : (double) failed / count;
    }

    double averageMillis() {
        return count == 0 ? 0 : nanos / NANOS_PER_MILLI / count;
    }
}
