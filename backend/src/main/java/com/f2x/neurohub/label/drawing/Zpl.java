package com.f2x.neurohub.label.drawing;

import com.f2x.neurohub.label.drawing.Drawing.PlacedSymbol;
import com.f2x.neurohub.label.drawing.Drawing.PlacedText;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Writes labels in the language of label printers, ZPL II. The printer draws symbols and letters itself. Every byte of
 * a text that is no letter, digit or blank is written as its number, so that no text can be a command.
 */
final class Zpl {

    private static final int BYTE = 0xFF;

    private Zpl() {}

    static String of(Drawing drawing, String wideFont) {
        StringBuilder zpl = new StringBuilder();
        zpl.append("^XA\n^CI28\n^LH0,0\n^PW%d\n^LL%d\n".formatted(drawing.width(), drawing.height()));
        zpl.append(symbol(drawing.symbol())).append('\n');
        for (PlacedText text : drawing.texts()) {
            zpl.append("^FO%d,%d%s^FH_^FD%s^FS\n"
                    .formatted(text.x(), text.y(), font(text, wideFont), escaped(text.text(), '_')));
        }
        return zpl.append("^PQ1\n^XZ\n").toString();
    }

    /** Letters that the printer's own font lacks need one that was stored in it. */
    private static String font(PlacedText text, String wideFont) {
        boolean latin = text.text().chars().allMatch(letter -> letter <= BYTE);
        return latin || wideFont.isEmpty()
                ? "^A0N,%1$d,%1$d".formatted(text.height())
                : "^A@N,%1$d,%1$d,%2$s".formatted(text.height(), wideFont);
    }

    private static String symbol(PlacedSymbol symbol) {
        String place = "^FO%d,%d".formatted(symbol.x(), symbol.y());
        String plain = symbol.text().plain();
        return switch (symbol.text().kind()) {
            case CODE_128 ->
                place
                        + "^BY%d^BCN,%d,N,N,N,A^FH_^FD%s^FS"
                                .formatted(symbol.module(), symbol.barHeight(), escaped(plain, '_'));
            case QR -> place + "^BQN,2,%d^FH_^FDMA,%s^FS".formatted(symbol.module(), escaped(plain, '_'));
            // The underscore introduces what DataMatrix calls FNC1, so that something else introduces numbers of bytes.
            case GS1_DATAMATRIX ->
                place
                        + "^BXN,%d,200,,,,_^FH\\^FD%s^FS"
                                .formatted(
                                        symbol.module(),
                                        escaped(
                                                Objects.requireNonNull(
                                                        symbol.text().zpl()),
                                                '\\'));
        };
    }

    private static String escaped(String text, char introducer) {
        StringBuilder escaped = new StringBuilder();
        for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
            boolean harmless =
                    (part > ' ' && (Character.isLetterOrDigit(part) || part == '-' || part == '.')) || part == ' ';
            if (harmless || (part == '_' && introducer != '_')) {
                escaped.append((char) part);
            } else {
                escaped.append(introducer).append("%02X".formatted(part & BYTE));
            }
        }
        return escaped.toString();
    }
}
