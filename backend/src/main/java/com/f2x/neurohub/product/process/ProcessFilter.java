package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which processes a list shows.
 *
 * @param isActive only active or only inactive ones
 * @param processType only processes of this type
 */
record ProcessFilter(
        @BindParam("is_active") @Nullable Boolean isActive,
        @BindParam("process_type") @Nullable ProcessType processType)
        implements Filter<Process> {

    static Filter<Process> active() {
        return () -> equal(Process_.active, true);
    }

    @Override
    public Specification<Process> toSpecification() {
        return equal(Process_.active, isActive).and(equal(Process_.processType, processType));
    }
}
