package com.f2x.neurohub.product.model;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which product models a list shows.
 *
 * @param status only models of this status
 * @param category only models of this family
 */
record ProductModelFilter(
        @Nullable ProductModelStatus status, @Nullable String category) {

    static final ProductModelFilter ACTIVE = new ProductModelFilter(ProductModelStatus.ACTIVE, null);

    Specification<ProductModel> toSpecification() {
        return equal(ProductModel_.status, status).and(equal(ProductModel_.category, category));
    }
}
