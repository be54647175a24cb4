package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.entity.Edits.or;

import com.f2x.neurohub.measurement.Expected;
import com.f2x.neurohub.measurement.Operator;
import com.f2x.neurohub.measurement.Spec;
import com.f2x.neurohub.measurement.SpecFault;
import com.f2x.neurohub.shared.problem.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a spec compares a value with, and how; its parts never contradict each other.
 *
 * @param operator how; it tells which limits there are and which of them pass themselves
 * @param lower the lower limit
 * @param upper the upper limit
 * @param expected what the value is compared with where it is not limits
 * @param target the ideal value; it judges nothing
 */
record Criterion(
        Operator operator,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable Expected expected,
        @Nullable BigDecimal target) {

    /**
     * Takes what was sent; what is missing follows from the rest.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the field that contradicts the others
     */
    static Criterion of(
            @Nullable Operator given,
            @Nullable BigDecimal lower,
            @Nullable Boolean lowerInclusive,
            @Nullable BigDecimal upper,
            @Nullable Boolean upperInclusive,
            @Nullable Expected expected,
            @Nullable BigDecimal target) {
        boolean limited = lower != null || upper != null;
        Operator implied = expected != null && !limited
                ? Operator.EQ
                : Operator.between(lower != null, or(lowerInclusive, true), upper != null, or(upperInclusive, true));
        Operator operator = or(given, implied);
        if (operator.hasLower() && or(lowerInclusive, operator.includesLower()) != operator.includesLower()) {
            throw contradiction("lower_inclusive", operator.includesLower(), operator);
        }
        if (operator.hasUpper() && or(upperInclusive, operator.includesUpper()) != operator.includesUpper()) {
            throw contradiction("upper_inclusive", operator.includesUpper(), operator);
        }
        return new Criterion(operator, lower, upper, expected, target).sound();
    }

    private static RuntimeException contradiction(String field, boolean right, Operator operator) {
        return Rule.INVALID_CONTENT.at(field, "must be %s with the operator %s".formatted(right, operator));
    }

    private Criterion sound() {
        SpecFault fault =
                Spec.of("", null, operator, lower, upper, expected, target).fault();
        if (fault == null) {
            return this;
        }
        String field = switch (fault.part()) {
            case LOWER -> "lower_limit";
            case UPPER -> "upper_limit";
            case EXPECTED -> "expected";
            case TARGET -> "target";
        };
        throw Rule.INVALID_CONTENT.at(field, fault.detail());
    }

    /** The same with limits that are or are not inclusive; what is not a limit stays as it is. */
    Criterion including(@Nullable Boolean lowerLimit, @Nullable Boolean upperLimit) {
        return of(
                operator.hasExpected() ? operator : null,
                lower,
                or(lowerLimit, operator.includesLower()),
                upper,
                or(upperLimit, operator.includesUpper()),
                expected,
                target);
    }
}
