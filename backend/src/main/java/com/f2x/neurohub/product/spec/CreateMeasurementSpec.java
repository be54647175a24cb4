package com.f2x.neurohub.product.spec;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.measurement.Comparison;
import com.f2x.neurohub.measurement.ExpectedValue;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A new measurement spec of a process. A limit that is absent leaves its side open. Without operator the limits tell
 * it.
 *
 * @param code key of the measurement in process data; it never changes
 * @param name what people read
 * @param unit unit of measure of limits, expected number and target
 * @param operator how a value is compared; told by limits and expected value if absent
 * @param lowerLimit least value that passes
 * @param lowerInclusive whether the lower limit itself passes, as the operator tells or true if absent
 * @param upperLimit largest value that passes
 * @param upperInclusive whether the upper limit itself passes, as the operator tells or true if absent
 * @param expected number, text or boolean that EQ, NE, CIEQ, CINE and MATCH compare with
 * @param target the ideal value
 * @param isRequired whether a PASS without the measurement is refused, false if absent
 * @param isActive true if absent
 */
record CreateMeasurementSpec(
        @NotBlank @Size(max = 100) @Text(CODE) String code,
        @NotBlank @Size(max = 255) @Text(LINE) String name,
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

    CreateMeasurementSpec {
        code = Texts.trimmed(code);
        name = Texts.trimmed(name);
    }

    Criterion criterion() {
        return Criterion.of(operator, lowerLimit, lowerInclusive, upperLimit, upperInclusive, expected, target);
    }
}
