package com.f2x.neurohub.plant.stationsession;

import java.math.BigDecimal;

/**
 * How many sessions there are in which state, and what their attempts came to.
 *
 * @param total sessions
 * @param open sessions that are open
 * @param closed sessions that are closed
 * @param cancelled sessions that are cancelled
 * @param totalCount completed attempts of all of them
 * @param passCount those that passed
 * @param failCount those that failed
 * @param passRate passed attempts in percent of all, with two decimals; 0 where there are none
 */
record SessionStatistics(
        long total,
        long open,
        long closed,
        long cancelled,
        long totalCount,
        long passCount,
        long failCount,
        BigDecimal passRate) {

    /** The counts as the database gives them. */
    record Counts(long total, long open, long closed, long cancelled, long totalCount, long passCount, long failCount) {

        SessionStatistics withRate() {
            return new SessionStatistics(
                    total,
                    open,
                    closed,
                    cancelled,
                    totalCount,
                    passCount,
                    failCount,
                    PassRate.of(passCount, totalCount));
        }
    }
}
