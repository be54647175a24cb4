package com.f2x.neurohub.plant.line;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of a production line; absent members stay as they are. */
record UpdateProductionLine(
        @Pattern(regexp = ProductionLineCodes.PATTERN, message = ProductionLineCodes.MESSAGE) @Text(CODE) @Nullable
        String lineCode,

        @Pattern(regexp = ProductionLineCodes.SHORT_PATTERN, message = ProductionLineCodes.SHORT_MESSAGE)
        @Text(CODE)
        @Nullable
        String shortCode,

        @Size(min = 1, max = 255) @Text(LINE) @Nullable String lineName,
        @Size(max = 2000) @Nullable String description,
        @PositiveOrZero @Nullable Integer cycleTimeSec,
        @Size(max = 255) @Nullable String location,
        @Nullable Boolean isActive,
        @Positive @Nullable Integer sortOrder) {

    UpdateProductionLine {
        lineCode = Texts.code(lineCode);
        shortCode = Texts.code(shortCode);
        lineName = Texts.trimmed(lineName);
    }
}
