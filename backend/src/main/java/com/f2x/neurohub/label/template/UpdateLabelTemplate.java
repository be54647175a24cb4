package com.f2x.neurohub.label.template;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.label.drawing.LabelSize;
import com.f2x.neurohub.label.drawing.SymbolKind;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a template; absent members stay as they are.
 *
 * @param size width by height in millimetres
 * @param symbol what scanners read
 * @param gtin the article number that a GS1 symbol names
 * @param lines what people read
 */
record UpdateLabelTemplate(
        @Nullable LabelSize size,
        @Nullable SymbolKind symbol,
        @Size(max = 14) @Text(CODE) @Nullable String gtin,

        @Size(min = 1, max = 5) @Text(LINE) @Nullable List<@NotBlank @Size(max = 100) String> lines) {}
