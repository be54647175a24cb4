package com.f2x.neurohub.label.template;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.label.drawing.Label;
import com.f2x.neurohub.label.drawing.LabelSize;
import com.f2x.neurohub.label.drawing.SymbolKind;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * How a label is wanted.
 *
 * @param format a picture of pixels or lines, or the printer's commands; pixels if absent
 * @param size another size than the template's
 * @param symbol another symbol than the template's
 * @param dpi resolution of the printer, 203 if absent
 */
record Look(
        @Pattern(regexp = "png|svg|zpl", message = "must be png, svg or zpl") @Text(CODE) @Nullable
        String format,

        @Pattern(regexp = LabelSize.NAMES, message = LabelSize.MEANING) @Text(CODE) @Nullable
        String size,

        @Nullable SymbolKind symbol,

        @Pattern(regexp = "203|300", message = "must be 203 or 300") @Text(CODE) @Nullable
        String dpi) {

    private static final int FINE_DOTS = 12;

    ResponseEntity<byte[]> of(Labelled labelled) {
        Label label = Label.draw(
                labelled.type(),
                labelled.design().with(size == null ? null : LabelSize.of(size), symbol),
                labelled.subject(),
                "300".equals(dpi) ? FINE_DOTS : Label.USUAL_DOTS);
        return switch (format == null ? "png" : format) {
            case "zpl" -> answer(MediaType.TEXT_PLAIN, label.zpl(""));
            case "svg" -> answer(MediaType.valueOf("image/svg+xml"), label.svg());
            default -> answer(MediaType.IMAGE_PNG, label.png());
        };
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok().contentType(type).body(body);
    }
}
