package com.f2x.neurohub.product.process;

import com.f2x.neurohub.shared.web.Versioned;
import org.jspecify.annotations.Nullable;

/** A measurement spec on the wire. */
record MeasurementSpecView(
        long id,
        String code,
        String name,
        @Nullable String unit,
        @Nullable Double lowerLimit,
        boolean lowerInclusive,
        @Nullable Double upperLimit,
        boolean upperInclusive,
        @Nullable Double target,
        boolean isRequired,
        boolean isActive,
        int version)
        implements Versioned {

    static MeasurementSpecView of(MeasurementSpec spec) {
        return new MeasurementSpecView(
                spec.getId(),
                spec.getCode(),
                spec.getName(),
                spec.getUnit(),
                spec.getLowerLimit(),
                spec.isLowerInclusive(),
                spec.getUpperLimit(),
                spec.isUpperInclusive(),
                spec.getTarget(),
                spec.isRequired(),
                spec.isActive(),
                spec.getVersion());
    }
}
