package com.f2x.neurohub.plant.line;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new production line.
 *
 * @param lineCode what people call it, such as {@code KR001}
 * @param shortCode what the numbers of its lots begin with, such as {@code KR01}; derived from the line code if absent
 * @param lineName display name
 * @param description free text
 * @param cycleTimeSec seconds per unit
 * @param location where it stands
 * @param isActive whether new lots may be made on it, true if absent
 * @param sortOrder place in lists, 1 if absent
 */
record CreateProductionLine(
        @NotBlank @Pattern(regexp = ProductionLineCodes.PATTERN, message = ProductionLineCodes.MESSAGE) @Text(CODE)
        String lineCode,

        @Pattern(regexp = ProductionLineCodes.SHORT_PATTERN, message = ProductionLineCodes.SHORT_MESSAGE)
        @Text(CODE)
        @Nullable
        String shortCode,

        @NotBlank @Size(max = 255) @Text(LINE) String lineName,
        @Size(max = 2000) @Nullable String description,
        @PositiveOrZero @Nullable Integer cycleTimeSec,
        @Size(max = 255) @Nullable String location,
        @Nullable Boolean isActive,
        @Positive @Nullable Integer sortOrder) {

    CreateProductionLine {
        lineCode = Texts.code(lineCode);
        shortCode = Texts.code(shortCode);
        lineName = Texts.trimmed(lineName);
    }
}
