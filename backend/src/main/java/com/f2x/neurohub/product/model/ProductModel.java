package com.f2x.neurohub.product.model;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.orNull;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is made: a product model names the route of its lots and how large they may be. */
@Entity
@Table(name = "product_models")
public class ProductModel extends EditableEntity {

    private static final int USUAL_LOT_QUANTITY = 100;

    @Column
    private String modelCode;

    @Column
    private String modelName;

    private @Nullable String category;

    @Column
    private String shortCode;

    private @Nullable String routeCode;
    private int maxLotQuantity;
    private @Nullable Integer productionCycleDays;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String specifications;

    @Enumerated(EnumType.STRING)
    private ProductModelStatus status;

    /** For JPA only. */
    protected ProductModel() {}

    ProductModel(CreateProductModel model) {
        modelCode = model.modelCode();
        modelName = model.modelName();
        category = textOrNull(model.category(), null);
        shortCode = model.shortCode() == null ? ShortCodes.derive(modelCode) : model.shortCode();
        routeCode = textOrNull(model.routeCode(), null);
        maxLotQuantity = or(model.maxLotQuantity(), USUAL_LOT_QUANTITY);
        productionCycleDays = model.productionCycleDays();
        specifications = or(model.specifications(), JsonObject.EMPTY).text();
        status = or(model.status(), ProductModelStatus.ACTIVE);
    }

    void edit(UpdateProductModel model) {
        modelCode = or(model.modelCode(), modelCode);
        modelName = or(model.modelName(), modelName);
        category = textOrNull(model.category(), category);
        shortCode = or(model.shortCode(), shortCode);
        routeCode = textOrNull(model.routeCode(), routeCode);
        maxLotQuantity = or(model.maxLotQuantity(), maxLotQuantity);
        productionCycleDays = orNull(model.productionCycleDays(), productionCycleDays);
        specifications = or(model.specifications(), getSpecifications()).text();
        status = or(model.status(), status);
    }

    void requireActive() {
        if (status != ProductModelStatus.ACTIVE) {
            throw Rule.REFERENCE_INACTIVE.at("product_model_id", "Product model %s is %s", modelCode, status.name());
        }
    }

    public String getModelCode() {
        return modelCode;
    }

    public String getModelName() {
        return modelName;
    }

    public @Nullable String getCategory() {
        return category;
    }

    /** The three characters that stand for the model in lot numbers; several models may share them. */
    public String getShortCode() {
        return shortCode;
    }

    /** The route that new lots freeze, null for the default route. */
    public @Nullable String getRouteCode() {
        return routeCode;
    }

    /** How many units one lot may have. */
    public int getMaxLotQuantity() {
        return maxLotQuantity;
    }

    public @Nullable Integer getProductionCycleDays() {
        return productionCycleDays;
    }

    public JsonObject getSpecifications() {
        return new JsonObject(specifications);
    }

    public ProductModelStatus getStatus() {
        return status;
    }
}
