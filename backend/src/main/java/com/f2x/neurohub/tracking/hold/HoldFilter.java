package com.f2x.neurohub.tracking.hold;

import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which holds a list shows; the members given must all hold.
 *
 * @param lotId the lot, or the lot of the unit
 * @param wipItemId the unit, by its WIP item
 * @param active whether they still hold
 */
record HoldFilter(
        @BindParam("lot_id") @Nullable Long lotId,
        @BindParam("wip_item_id") @Nullable Long wipItemId,
        @Nullable Boolean active)
        implements Filter<Hold> {

    @Override
    public Specification<Hold> toSpecification() {
        return Specification.allOf(related(Hold_.lot, lotId), related(Hold_.wipItem, wipItemId), isActive(active));
    }

    private static Specification<Hold> isActive(@Nullable Boolean active) {
        if (active == null) {
            return Specification.unrestricted();
        }
        return (root, query, criteria) ->
                active ? criteria.isNull(root.get(Hold_.releasedAt)) : criteria.isNotNull(root.get(Hold_.releasedAt));
    }
}
