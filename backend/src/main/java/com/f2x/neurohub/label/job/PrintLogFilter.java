package com.f2x.neurohub.label.job;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.atMost;
import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.entity.Filter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which prints a list or a statistic shows; the members given must all hold.
 *
 * @param labelType those of one kind of labels
 * @param status those that succeeded, or the others
 * @param startDate first time
 * @param endDate last time
 */
record PrintLogFilter(
        @BindParam("label_type") @Nullable LabelType labelType,
        @Nullable PrintOutcome status,
        @BindParam("start_date") @Nullable Instant startDate,
        @BindParam("end_date") @Nullable Instant endDate)
        implements Filter<PrintLog> {

    @Override
    public Specification<PrintLog> toSpecification() {
        return Specification.allOf(
                equal(PrintLog_.labelType, labelType),
                equal(PrintLog_.status, status),
                atLeast(PrintLog_.createdAt, startDate),
                atMost(PrintLog_.createdAt, endDate));
    }
}
