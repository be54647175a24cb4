package com.f2x.neurohub.tracking.serial;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.related;

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
        @BindParam("lot_id") @Nullable Long lotId, @Nullable SerialStatus status) {

    /** Failed serials that may still be reworked. */
    static Specification<Serial> reworkable() {
        return (root, query, criteria) -> criteria.and(
                criteria.equal(root.get(Serial_.status), SerialStatus.FAILED),
                criteria.lessThan(root.get(Serial_.reworkCount), Serial.MAX_REWORKS),
                criteria.isNull(root.get(Serial_.scrappedAt)));
    }

    Specification<Serial> toSpecification() {
        return Specification.allOf(related(Serial_.lot, lotId), equal(Serial_.status, status));
    }
}
