package com.f2x.neurohub.product.model;

import com.f2x.neurohub.product.route.RouteService;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Product models. */
@Service
public class ProductModelService extends BaseService<ProductModel> {

    private final ProductModelRepository models;
    private final RouteService routes;

    ProductModelService(ProductModelRepository models, RouteService routes) {
        super(
                models,
                Resource.whole(
                        "Product model",
                        Rule.PRODUCT_MODEL_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.byId().and(ProductModel_.MODEL_CODE)));
        this.models = models;
        this.routes = routes;
    }

    /** Reads a model by its code, in any case; an unknown one is 404. */
    ProductModelView byCode(String code, FetchLevel level) {
        return requireBy(ProductModel_.modelCode, Texts.code(code), "code", level, ProductModelView::of);
    }

    /**
     * Finds the model of a lot that is being created, within the caller's transaction.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if there is no such model or it is not active
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ProductModel forNewLot(long id) {
        ProductModel model = models.findById(id)
                .orElseThrow(
                        () -> Rule.INVALID_CONTENT.at("product_model_id", "Product model with ID %d not found", id));
        model.requireActive();
        return model;
    }

    /** Makes a model after checking what it refers to; it is not stored yet. */
    ProductModel prepare(CreateProductModel model) {
        routes.requireKnown(model.routeCode());
        return new ProductModel(model);
    }

    /** Edits a model after checking what the change refers to. */
    void edit(ProductModel model, UpdateProductModel change) {
        routes.requireKnown(change.routeCode());
        model.edit(change);
    }

    @Bean
    static ConstraintRules productModelConstraints() {
        return new ConstraintRules(Map.of(
                "uk_product_models_model_code", Refusal.duplicate("model_code", "Product model code"),
                "chk_product_models_model_code_in_use", Refusal.inUse("model_code", "The model code", "lots")));
    }
}
