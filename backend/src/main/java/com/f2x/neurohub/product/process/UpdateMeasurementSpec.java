package com.f2x.neurohub.product.process;

import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A change of a measurement spec; absent members stay as they are. The limits and the target are one value: a change
 * that names any of the three replaces them all, so that a side can be opened again.
 */
record UpdateMeasurementSpec(
        @Size(min = 1, max = 255) @Nullable String name,
        @Size(max = 50) @Nullable String unit,
        @Nullable Double lowerLimit,
        @Nullable Boolean lowerInclusive,
        @Nullable Double upperLimit,
        @Nullable Boolean upperInclusive,
        @Nullable Double target,
        @Nullable Boolean isRequired,
        @Nullable Boolean isActive) {

    UpdateMeasurementSpec {
        name = Texts.trimmed(name);
    }

    boolean changesLimits() {
        return lowerLimit != null || upperLimit != null || target != null;
    }
}
