package com.f2x.neurohub.tracking.lot;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.atMost;
import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.in;
import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.Filter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which lots a list shows; the members given must all hold.
 *
 * @param status state
 * @param productModelId what is made
 * @param productionLineId where
 * @param startDate first production day
 * @param endDate last production day
 */
record LotFilter(
        @Nullable LotStatus status,
        @BindParam("product_model_id") @Nullable Long productModelId,
        @BindParam("production_line_id") @Nullable Long productionLineId,
        @BindParam("start_date") @Nullable LocalDate startDate,
        @BindParam("end_date") @Nullable LocalDate endDate)
        implements Filter<Lot> {

    static Filter<Lot> inState(LotStatus status) {
        return () -> equal(Lot_.status, status);
    }

    static Filter<Lot> ofModel(long productModelId) {
        return () -> related(Lot_.productModel, productModelId);
    }

    /** Lots that still take units. */
    static Filter<Lot> active() {
        return () -> in(Lot_.status, LotStatus.CREATED, LotStatus.IN_PROGRESS);
    }

    @Override
    public Specification<Lot> toSpecification() {
        return Specification.allOf(
                equal(Lot_.status, status),
                related(Lot_.productModel, productModelId),
                related(Lot_.productionLine, productionLineId),
                atLeast(Lot_.productionDate, startDate),
                atMost(Lot_.productionDate, endDate));
    }
}
