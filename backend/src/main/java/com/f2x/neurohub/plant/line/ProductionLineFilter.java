package com.f2x.neurohub.plant.line;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which production lines a list shows.
 *
 * @param isActive only active or only inactive ones
 */
record ProductionLineFilter(
        @BindParam("is_active") @Nullable Boolean isActive) implements Filter<ProductionLine> {

    static Filter<ProductionLine> active() {
        return () -> equal(ProductionLine_.active, true);
    }

    @Override
    public Specification<ProductionLine> toSpecification() {
        return equal(ProductionLine_.active, isActive);
    }
}
