package com.f2x.neurohub.product.process;

import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new measurement spec of a process. A limit that is absent leaves its side open.
 *
 * @param code key of the measurement in records; it never changes
 * @param name what people read
 * @param unit unit of limits and target
 * @param lowerLimit least value that passes
 * @param lowerInclusive whether the lower limit itself passes, true if absent
 * @param upperLimit largest value that passes
 * @param upperInclusive whether the upper limit itself passes, true if absent
 * @param target the ideal value
 * @param isRequired whether a PASS without the measurement is refused, false if absent
 * @param isActive true if absent
 */
record CreateMeasurementSpec(
        @NotBlank @Size(max = 100) String code,
        @NotBlank @Size(max = 255) String name,
        @Size(max = 50) @Nullable String unit,
        @Nullable Double lowerLimit,
        @Nullable Boolean lowerInclusive,
        @Nullable Double upperLimit,
        @Nullable Boolean upperInclusive,
        @Nullable Double target,
        @Nullable Boolean isRequired,
        @Nullable Boolean isActive) {

    CreateMeasurementSpec {
        code = Texts.trimmed(code);
        name = Texts.trimmed(name);
    }
}
