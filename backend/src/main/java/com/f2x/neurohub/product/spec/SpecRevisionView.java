package com.f2x.neurohub.product.spec;

import com.f2x.neurohub.measurement.Comparison;
import com.f2x.neurohub.measurement.ExpectedValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a measurement spec on the wire.
 *
 * @param revision its number, as verdicts name it
 * @param isActive whether the spec judged at all
 * @param validFrom since when it judged, until the next revision; null for the first, which judged since ever
 */
record SpecRevisionView(
        int revision,
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
        @Nullable Instant validFrom,
        Instant createdAt) {

    private static final int FIRST = 1;

    static SpecRevisionView of(SpecRevision revision) {
        Criterion criterion = revision.getCriterion();
        return new SpecRevisionView(
                revision.getRevision(),
                revision.getUnit(),
                criterion.comparison(),
                criterion.lower(),
                criterion.comparison().includesLower(),
                criterion.upper(),
                criterion.comparison().includesUpper(),
                criterion.expectedValue(),
                criterion.target(),
                revision.isRequired(),
                revision.isActive(),
                revision.getRevision() == FIRST ? null : revision.getCreatedAt(),
                revision.getCreatedAt());
    }
}
