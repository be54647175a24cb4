package com.f2x.neurohub.tracking.wip;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.tracking.unit.WipStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which WIP items a list shows; the members given must all hold.
 *
 * @param lotId the lot they belong to
 * @param status state
 * @param processId the process they are at
 */
record WipItemFilter(
        @BindParam("lot_id") @Nullable Long lotId,
        @Nullable WipStatus status,
        @BindParam("process_id") @Nullable Long processId)
        implements Filter<WipItem> {

    @Override
    public Specification<WipItem> toSpecification() {
        return Specification.allOf(
                related(WipItem_.lot, lotId),
                equal(WipItem_.status, status),
                related(WipItem_.currentProcess, processId));
    }
}
