package com.f2x.neurohub.platform.monitoring;

import java.util.Arrays;

/**
 * How many requests took how long, counted in steps that grow by 4.4 %: so exact are percentiles. What takes longer
 * than two minutes counts as that.
 */
final class Durations {

    private static final int STEPS_PER_DOUBLING = 16;
    private static final int STEPS = 27 * STEPS_PER_DOUBLING;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final int[] counts = new int[STEPS];

    void add(long nanos) {
        double micros = Math.max(1, nanos / NANOS_PER_MICRO);
        int step = (int) Math.ceil(STEPS_PER_DOUBLING * Math.log(micros) / Math.log(2));
        counts[Math.min(step, STEPS - 1)]++;
    }

    void add(Durations others) {
        for (int i = 0; i < STEPS; i++) {
            counts[i] += others.counts[i];
        }
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    /**
     * Returns the milliseconds within which a part of the requests was answered; 0 where there are none.
     *
     * @param part between 0 and 1
     */
    double percentile(double part) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        long wanted = (long) Math.ceil(all * part);
        long passed = 0;
        for (int step = 0; step < STEPS && all > 0; step++) {
            passed += counts[step];
            if (passed >= wanted) {
                return Math.pow(2, (double) step / STEPS_PER_DOUBLING) * NANOS_PER_MICRO / NANOS_PER_MILLI;
            }
        }
        return 0;
    }
}
