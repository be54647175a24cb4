package com.f2x.neurohub.tracking.serial;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which serials a list shows; the members given must all hold.
 *
 * @param lotId the lot they belong to
 * @param status state
 */
record SerialFilter(
        @BindParam("lot_id") @Nullable Long lotId, @Nullable SerialStatus status) implements Filter<Serial> {

    static Filter<Serial> ofLot(long lotId) {
        return () -> related(Serial_.lot, lotId);
    }

    static Filter<Serial> inState(SerialStatus status) {
        return () -> equal(Serial_.status, status);
    }

    /** Failed serials that may still be reworked. */
    static Filter<Serial> reworkable() {
        return () -> (root, query, criteria) -> criteria.and(
                criteria.equal(root.get(Serial_.status), criteria.literal(SerialStatus.FAILED)),
                criteria.lessThan(root.get(Serial_.reworkCount), criteria.literal(Serial.MAX_REWORKS)),
                criteria.isNull(root.get(Serial_.scrappedAt)));
    }

    @Override
    public Specification<Serial> toSpecification() {
        return Specification.allOf(related(Serial_.lot, lotId), equal(Serial_.status, status));
    }
}
