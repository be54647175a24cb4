package com.f2x.neurohub.label.printer;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which printers a list shows.
 *
 * @param isActive only those that print, or only the others
 */
record PrinterFilter(@BindParam("is_active") @Nullable Boolean isActive) implements Filter<Printer> {

    @Override
    public Specification<Printer> toSpecification() {
        return equal(Printer_.active, isActive);
    }
}
