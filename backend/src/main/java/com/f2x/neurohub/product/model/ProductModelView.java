package com.f2x.neurohub.product.model;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.web.Edition;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A product model on the wire. */
record ProductModelView(
        long id,
        String modelCode,
        String modelName,
        @Nullable String category,
        String shortCode,
        @Nullable String routeCode,
        int maxLotQuantity,
        @Nullable Integer productionCycleDays,
        JsonObject specifications,
        ProductModelStatus status,
        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    static ProductModelView of(ProductModel model, FetchLevel level) {
        return new ProductModelView(
                model.getId(),
                model.getModelCode(),
                model.getModelName(),
                model.getCategory(),
                model.getShortCode(),
                model.getRouteCode(),
                model.getMaxLotQuantity(),
                model.getProductionCycleDays(),
                model.getSpecifications(),
                model.getStatus(),
                Edition.of(model));
    }
}
