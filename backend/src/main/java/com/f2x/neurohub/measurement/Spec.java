package com.f2x.neurohub.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement is held against. Its comparison tells which of limits and expected value it has.
 *
 * @param code the measurement's code
 * @param unit the unit of measure of limits, expected number and target; null where it does not matter
 * @param operator how a value is compared
 * @param lower the lower limit
 * @param upper the upper limit
 * @param expected the value compared with where it is not limits
 * @param target the value aimed at; it judges nothing
 * @param required whether a unit without this measurement cannot pass
 * @param id the number of the step's spec; null for the spec of a message
 * @param revision which of its revisions
 */
public record Spec(
        String code,
        @Nullable String unit,
        Comparison operator,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable ExpectedValue expected,
        @Nullable BigDecimal target,
        boolean required,
        @Nullable Long id,
        @Nullable Integer revision) {

    /** An optional measurement. */
    public static Spec of(
            String code,
            @Nullable String unit,
            Comparison comparison,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable ExpectedValue expected,
            @Nullable BigDecimal target) {
        return new Spec(code, unit, comparison, lower, upper, expected, target, false, null, null);
    }

    /** Says what nothing could be judged by, null for a spec that is sound. */
    public @Nullable SpecFault fault() {
        return SpecFault.of(this);
    }

    /** Whether it has what its comparison needs, and nothing else. */
    boolean isComplete() {
        return (lower != null) == operator.hasLower()
                && (upper != null) == operator.hasUpper()
                && (expected != null) == operator.hasExpected();
    }

    boolean isBelow(BigDecimal value, Rescaling toSpecUnit) {
        return lower != null && isOutside(toSpecUnit.compare(value, lower), operator.includesLower());
    }

    boolean isAbove(BigDecimal value, Rescaling toSpecUnit) {
        return upper != null && isOutside(-toSpecUnit.compare(value, upper), operator.includesUpper());
    }

    /** @param distance negative beyond the limit, zero on it */
    private static boolean isOutside(int distance, boolean inclusive) {
        return inclusive ? distance < 0 : distance <= 0;
    }
}
