package com.f2x.neurohub.quality.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in percent, with two decimals. */
public final class Percent {

    private static final int DECIMALS = 2;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private Percent() {}

    /** The part in percent of the whole, 0 of none: what the old clients read must be a number. */
    public static double of(long part, long whole) {
        return whole == 0
                ? 0
                : PERCENT.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
