package com.f2x.neurohub.product.spec;

import com.f2x.neurohub.measurement.Comparison;
import com.f2x.neurohub.measurement.ExpectedValue;
import com.f2x.neurohub.shared.web.Versioned;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measurement spec on the wire.
 *
 * @param operator how a value is compared
 * @param expected what EQ, NE, CIEQ, CINE and MATCH compare with
 * @param revision rises with each change of what the spec judges by; verdicts name it
 * @param version rises with each edit; the entity tag
 */
public record MeasurementSpecView(
        long id,
        String code,
        String name,
        @Nullable String unit,
        Comparison operator,
        @Nullable BigDecimal lowerLimit,
        boolean lowerInclusive,
        @Nullable BigDecimal upperLimit,
        boolean upperInclusive,
        @Nullable ExpectedValue expected,
        @Nullable BigDecimal target,
        boolean isRequired,
        boolean isActive,
        int revision,
        int version)
        implements Versioned {

    /** Shows a spec. */
    public static MeasurementSpecView of(MeasurementSpec spec) {
        Criterion criterion = spec.getCriterion();
        return new MeasurementSpecView(
                spec.getId(),
                spec.getCode(),
                spec.getName(),
                spec.getUnit(),
                criterion.comparison(),
                criterion.lower(),
                criterion.comparison().includesLower(),
                criterion.upper(),
                criterion.comparison().includesUpper(),
                criterion.expectedValue(),
                criterion.target(),
                spec.isRequired(),
                spec.isActive(),
                spec.getRevision(),
                spec.getVersion());
    }
}
