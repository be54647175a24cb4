package com.f2x.neurohub.label.template;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.label.drawing.LabelSize;
import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.label.drawing.SymbolKind;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template of the labels of a product model.
 *
 * @param labelType which labels
 * @param productModelId whose; absent for all models that have no template of their own
 * @param size width by height in millimetres
 * @param symbol what scanners read
 * @param gtin the article number that a GS1 symbol names, 14 digits of which the last is the check digit
 * @param lines what people read; names in braces such as {@code {lot_number}} stand for what is labelled
 */
record CreateLabelTemplate(
        @NotNull LabelType labelType,
        @Nullable Long productModelId,
        @NotNull LabelSize size,
        @NotNull SymbolKind symbol,
        @Size(max = 14) @Text(CODE) @Nullable String gtin,
        @NotNull @Size(min = 1, max = 5) @Text(LINE) List<@NotBlank @Size(max = 100) String> lines) {}
