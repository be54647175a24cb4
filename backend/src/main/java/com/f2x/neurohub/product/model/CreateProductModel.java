package com.f2x.neurohub.product.model;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new product model.
 *
 * @param modelCode unique code, such as {@code PSA10}
 * @param modelName display name
 * @param category product family
 * @param shortCode what stands for the model in lot numbers, derived from the model code if absent
 * @param routeCode route that new lots freeze, the default route if absent
 * @param maxLotQuantity units in a lot at most, 100 if absent
 * @param productionCycleDays expected days from the first step to the last
 * @param specifications technical data
 * @param status {@code ACTIVE} if absent
 */
record CreateProductModel(
        @NotBlank @Size(max = 50) @Text(CODE) String modelCode,
        @NotBlank @Size(max = 255) @Text(LINE) String modelName,
        @Size(max = 100) @Text(CODE) @Nullable String category,

        @Pattern(regexp = ShortCodes.PATTERN, message = ShortCodes.MESSAGE) @Text(CODE) @Nullable
        String shortCode,

        @Size(max = 50) @Text(CODE) @Nullable String routeCode,
        @Positive @Max(9999) @Nullable Integer maxLotQuantity,
        @Positive @Nullable Integer productionCycleDays,
        @Nullable JsonObject specifications,
        @Nullable ProductModelStatus status) {

    CreateProductModel {
        modelCode = Texts.code(modelCode);
        modelName = Texts.trimmed(modelName);
        shortCode = Texts.code(shortCode);
        routeCode = Texts.code(routeCode);
    }
}
