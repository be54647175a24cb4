package com.f2x.neurohub.measurement;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * From one unit of measure to another as {@code (value * factor + offset) / divisor}. Kept as three exact numbers
 * because the quotient often has no finite decimals (minutes to hours, Fahrenheit to Celsius), and a value exactly on a
 * limit must be seen to lie on it.
 *
 * @param divisor positive
 */
record Rescaling(BigDecimal factor, BigDecimal offset, BigDecimal divisor) {

    static final Rescaling NONE = new Rescaling(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE);

    /** Whether it changes nothing. */
    boolean isNone() {
        return equals(NONE);
    }

    /** Compares the converted value with a limit, exactly. */
    int compare(BigDecimal value, BigDecimal limit) {
        return value.multiply(factor).add(offset).compareTo(limit.multiply(divisor));
    }

    /** The converted value, to 34 digits: for people, not for judging. */
    BigDecimal apply(BigDecimal value) {
        return isNone() ? value : value.multiply(factor).add(offset).divide(divisor, MathContext.DECIMAL128);
    }
}
