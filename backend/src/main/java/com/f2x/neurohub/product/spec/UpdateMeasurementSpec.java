package com.f2x.neurohub.product.spec;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.measurement.Comparison;
import com.f2x.neurohub.measurement.ExpectedValue;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of a measurement spec; absent members stay as they are. Operator, limits, expected value and target are one
 * value: a change that names any of them replaces them all, so that a side can be opened again. Whether a limit is
 * inclusive stays as it was unless the change says so, itself or by its operator.
 */
record UpdateMeasurementSpec(
        @Size(min = 1, max = 255) @Text(LINE) @Nullable String name,
        @Size(max = 50) @Nullable String unit,
        @Nullable Comparison operator,
        @Nullable BigDecimal lowerLimit,
        @Nullable Boolean lowerInclusive,
        @Nullable BigDecimal upperLimit,
        @Nullable Boolean upperInclusive,
        @Nullable ExpectedValue expected,
        @Nullable BigDecimal target,
        @Nullable Boolean isRequired,
        @Nullable Boolean isActive) {

    UpdateMeasurementSpec {
        name = Texts.trimmed(name);
    }

    /** What the spec compares with after the change. */
    Criterion criterion(Criterion present) {
        boolean replaced =
                Stream.of(operator, lowerLimit, upperLimit, expected, target).anyMatch(Objects::nonNull);
        if (!replaced) {
            return lowerInclusive == null && upperInclusive == null
                    ? present
                    : present.including(lowerInclusive, upperInclusive);
        }
        return Criterion.of(
                operator,
                lowerLimit,
                operator == null ? or(lowerInclusive, present.comparison().includesLower()) : lowerInclusive,
                upperLimit,
                operator == null ? or(upperInclusive, present.comparison().includesUpper()) : upperInclusive,
                expected,
                target);
    }
}
