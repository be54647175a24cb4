package com.f2x.neurohub.product.model;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of a product model; absent members stay as they are. */
record UpdateProductModel(
        @Size(min = 1, max = 50) @Text(CODE) @Nullable String modelCode,
        @Size(min = 1, max = 255) @Text(LINE) @Nullable String modelName,
        @Size(max = 100) @Text(CODE) @Nullable String category,

        @Pattern(regexp = ShortCodes.PATTERN, message = ShortCodes.MESSAGE) @Text(CODE) @Nullable
        String shortCode,

        @Size(max = 50) @Text(CODE) @Nullable String routeCode,
        @Positive @Max(9999) @Nullable Integer maxLotQuantity,
        @Positive @Nullable Integer productionCycleDays,
        @Nullable JsonObject specifications,
        @Nullable ProductModelStatus status) {

    UpdateProductModel {
        modelCode = Texts.code(modelCode);
        modelName = Texts.trimmed(modelName);
        shortCode = Texts.code(shortCode);
        routeCode = Texts.code(routeCode);
    }
}
