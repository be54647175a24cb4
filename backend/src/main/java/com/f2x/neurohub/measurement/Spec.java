package com.f2x.neurohub.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement is held against. A missing limit leaves its side open; without both, values are recorded and not
 * judged.
 *
 * @param code the measurement's code
 * @param unit the unit of limits and target; null where it does not matter
 * @param lower the least value allowed
 * @param upper the greatest value allowed
 * @param lowerInclusive whether a value on the lower limit passes
 * @param upperInclusive whether a value on the upper limit passes
 * @param target the value aimed at; it judges nothing
 * @param required whether a unit without this measurement cannot pass
 */
public record Spec(
        String code,
        @Nullable String unit,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        boolean lowerInclusive,
        boolean upperInclusive,
        @Nullable BigDecimal target,
        boolean required) {

    /** An optional measurement with inclusive limits and no target. */
    public static Spec within(
            String code, @Nullable String unit, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return new Spec(code, unit, lower, upper, true, true, null, false);
    }

    /** The same spec for a measurement no unit passes without. */
    public Spec asRequired() {
        return new Spec(code, unit, lower, upper, lowerInclusive, upperInclusive, target, true);
    }

    /** Whether there is anything to judge by. */
    public boolean hasLimits() {
        return lower != null || upper != null;
    }

    boolean isBelow(BigDecimal value, Conversion toSpecUnit) {
        return lower != null && isOutside(toSpecUnit.compare(value, lower), lowerInclusive);
    }

    boolean isAbove(BigDecimal value, Conversion toSpecUnit) {
        return upper != null && isOutside(-toSpecUnit.compare(value, upper), upperInclusive);
    }

    /** @param distance negative beyond the limit, zero on it */
    private static boolean isOutside(int distance, boolean inclusive) {
        return inclusive ? distance < 0 : distance <= 0;
    }
}
