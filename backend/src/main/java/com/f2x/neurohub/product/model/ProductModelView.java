package com.f2x.neurohub.product.model;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.web.Versioned;
import java.time.Instant;
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
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

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
                model.getVersion(),
                model.getCreatedAt(),
                model.getUpdatedAt());
    }
}
