package com.f2x.neurohub.product.spec;

import static com.f2x.neurohub.shared.entity.Edits.or;

import com.f2x.neurohub.measurement.Comparison;
import com.f2x.neurohub.measurement.ExpectedValue;
import com.f2x.neurohub.measurement.Spec;
import com.f2x.neurohub.measurement.SpecFault;
import com.f2x.neurohub.shared.problem.Rule;
import io.hypersistence.utils.hibernate.type.json.JsonBinaryType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a spec compares a value with, and how; its parts never contradict each other.
 *
 * @param comparison how; it tells which limits there are and which of them pass themselves
 * @param lower the lower limit
 * @param upper the upper limit
 * @param expected what the value is compared with where it is not limits
 * @param target the ideal value; it judges nothing
 */
@Embeddable
record Criterion(
        @Enumerated(EnumType.STRING) @Column(name = "operator")
        Comparison comparison,

        @Column(name = "lower_limit") @Nullable BigDecimal lower,
        @Column(name = "upper_limit") @Nullable BigDecimal upper,

        @Type(JsonBinaryType.class) @Column(columnDefinition = "jsonb") @Nullable
        JsonNode expected,

        @Nullable BigDecimal target) {

    /**
     * Takes what was sent; what is missing follows from the rest.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the field that contradicts the others
     */
    static Criterion of(
            @Nullable Comparison given,
            @Nullable BigDecimal lower,
            @Nullable Boolean lowerInclusive,
            @Nullable BigDecimal upper,
            @Nullable Boolean upperInclusive,
            @Nullable ExpectedValue expected,
            @Nullable BigDecimal target) {
        boolean limited = lower != null || upper != null;
        Comparison implied = expected != null && !limited
                ? Comparison.EQ
                : Comparison.between(lower != null, or(lowerInclusive, true), upper != null, or(upperInclusive, true));
        Comparison comparison = or(given, implied);
        if (comparison.hasLower() && or(lowerInclusive, comparison.includesLower()) != comparison.includesLower()) {
            throw contradiction("lower_inclusive", comparison.includesLower(), comparison);
        }
        if (comparison.hasUpper() && or(upperInclusive, comparison.includesUpper()) != comparison.includesUpper()) {
            throw contradiction("upper_inclusive", comparison.includesUpper(), comparison);
        }
        JsonNode value = expected == null ? null : expected.value();
        return new Criterion(comparison, lower, upper, value, target).sound();
    }

    private static RuntimeException contradiction(String field, boolean right, Comparison comparison) {
        return Rule.INVALID_CONTENT.at(field, "must be %s with the operator %s", right, comparison);
    }

    private Criterion sound() {
        SpecFault fault = Spec.of("", null, comparison, lower, upper, expectedValue(), target)
                .fault();
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
                comparison.hasExpected() ? comparison : null,
                lower,
                or(lowerLimit, comparison.includesLower()),
                upper,
                or(upperLimit, comparison.includesUpper()),
                expectedValue(),
                target);
    }

    @Nullable
    ExpectedValue expectedValue() {
        return expected == null ? null : new ExpectedValue(expected);
    }
}
