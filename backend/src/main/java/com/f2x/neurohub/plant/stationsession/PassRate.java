package com.f2x.neurohub.plant.stationsession;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many of the attempts passed. */
final class PassRate {

    private static final int DECIMALS = 2;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private PassRate() {}

    /** The passed ones in percent of all, 0 of none. */
    static BigDecimal of(long passed, long total) {
        if (total == 0) {
            return BigDecimal.ZERO;
        }
        return PERCENT.multiply(BigDecimal.valueOf(passed))
                .divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP);
    }
}
