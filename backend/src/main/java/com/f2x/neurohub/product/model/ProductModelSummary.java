package com.f2x.neurohub.product.model;

import org.jspecify.annotations.Nullable;

/** A product model within the view of something made of it. */
public record ProductModelSummary(
        long id,
        String modelCode,
        String modelName,
        @Nullable String category,
        @Nullable Integer productionCycleDays,
        ProductModelStatus status) {

    /** Shows a model. */
    public static ProductModelSummary of(ProductModel model) {
        return new ProductModelSummary(
                model.getId(),
                model.getModelCode(),
                model.getModelName(),
                model.getCategory(),
                model.getProductionCycleDays(),
                model.getStatus());
    }
}
