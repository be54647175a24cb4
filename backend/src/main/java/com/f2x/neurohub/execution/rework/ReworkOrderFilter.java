package com.f2x.neurohub.execution.rework;

import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which rework orders a list shows; the members given must all hold.
 *
 * @param lotId the lot of the unit
 * @param wipItemId the unit, by its WIP item
 * @param serialId the unit, by its serial
 * @param processId the first step to repeat
 */
record ReworkOrderFilter(
        @BindParam("lot_id") @Nullable Long lotId,
        @BindParam("wip_item_id") @Nullable Long wipItemId,
        @BindParam("serial_id") @Nullable Long serialId,
        @BindParam("process_id") @Nullable Long processId)
        implements Filter<ReworkOrder> {

    @Override
    public Specification<ReworkOrder> toSpecification() {
        return Specification.allOf(
                related(ReworkOrder_.lot, lotId),
                related(ReworkOrder_.wipItem, wipItemId),
                related(ReworkOrder_.serial, serialId),
                related(ReworkOrder_.process, processId));
    }
}
