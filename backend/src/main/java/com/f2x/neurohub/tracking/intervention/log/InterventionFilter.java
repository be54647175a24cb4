package com.f2x.neurohub.tracking.intervention.log;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.tracking.intervention.Intervention;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which interventions a list shows; the members given must all hold.
 *
 * @param lotId the lot they are about
 * @param wipItemId the unit, by its WIP item
 * @param serialId the unit, by its serial
 * @param kind what was decided
 */
record InterventionFilter(
        @BindParam("lot_id") @Nullable Long lotId,
        @BindParam("wip_item_id") @Nullable Long wipItemId,
        @BindParam("serial_id") @Nullable Long serialId,
        Intervention.@Nullable Kind kind)
        implements Filter<RecordedIntervention> {

    @Override
    public Specification<RecordedIntervention> toSpecification() {
        return Specification.allOf(
                related(RecordedIntervention_.lot, lotId),
                related(RecordedIntervention_.wipItem, wipItemId),
                related(RecordedIntervention_.serial, serialId),
                equal(RecordedIntervention_.kind, kind));
    }
}
