package com.f2x.neurohub.product.model;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which product models a list shows.
 *
 * @param status only models of this status
 * @param category only models of this family
 */
record ProductModelFilter(
        @Nullable ProductModelStatus status,
        @Text(CODE) @Nullable String category) implements Filter<ProductModel> {

    static Filter<ProductModel> active() {
        return () -> equal(ProductModel_.status, ProductModelStatus.ACTIVE);
    }

    static Filter<ProductModel> ofCategory(String category) {
        return () -> equal(ProductModel_.category, category);
    }

    @Override
    public Specification<ProductModel> toSpecification() {
        return equal(ProductModel_.status, status).and(equal(ProductModel_.category, category));
    }
}
