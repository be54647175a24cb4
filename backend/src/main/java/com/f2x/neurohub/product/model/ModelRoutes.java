package com.f2x.neurohub.product.model;

import com.f2x.neurohub.product.route.RouteReferences;
import org.springframework.stereotype.Component;

/** Tells which routes product models name. */
@Component
class ModelRoutes implements RouteReferences {

    private final ProductModelRepository models;

    ModelRoutes(ProductModelRepository models) {
        this.models = models;
    }

    @Override
    public boolean exist(String routeCode) {
        return models.existsByRouteCode(routeCode);
    }
}
