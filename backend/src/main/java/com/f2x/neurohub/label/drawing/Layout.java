package com.f2x.neurohub.label.drawing;

import com.f2x.neurohub.label.drawing.Drawing.PlacedSymbol;
import com.f2x.neurohub.label.drawing.Drawing.PlacedText;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the parts of a label their places, in whole dots, so that a printer rounds nothing: a square symbol stands left
 * of the text, bars above it.
 */
final class Layout {

    /** Letters are at least this high, in tenths of a millimetre. */
    private static final int SMALLEST_LETTER = 12;

    private static final int LARGEST_LETTER = 40;
    private static final int TENTHS = 10;

    /** Width of a letter of the printer's and the screen's usual font, in hundredths of its height. */
    private static final int LATIN = 62;

    private static final int HANGUL = 100;
    private static final int PERCENT = 100;
    private static final int LINE_SPACING = 85;
    private static final int FIRST_WIDE_LETTER = 0x1100;
    private static final int MOST_DOTS_OF_BARS = 4;
    private static final int LEAST_DOTS_OF_BARS = 2;
    private static final int LEAST_DOTS_OF_SQUARES = 3;
    private static final int HALF = 2;

    private final LabelSize size;
    private final int dotsPerMm;
    private final int width;
    private final int height;

    Layout(LabelSize size, int dotsPerMm) {
        this.size = size;
        this.dotsPerMm = dotsPerMm;
        this.width = size.width() * dotsPerMm;
        this.height = size.height() * dotsPerMm;
    }

    /**
     * Draws a label.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it does not fit
     */
    Drawing draw(SymbolText text, List<String> lines) {
        Modules modules = Modules.of(text);
        return text.kind() == SymbolKind.CODE_128
                ? barsAbove(text, modules, lines)
                : besideSquare(text, modules, lines);
    }

    private Drawing besideSquare(SymbolText text, Modules modules, List<String> lines) {
        int around = modules.height() + modules.quiet() * HALF;
        int module = fitting(height / around, LEAST_DOTS_OF_SQUARES);
        int quiet = modules.quiet() * module;
        int y = (height - modules.height() * module) / HALF;
        PlacedSymbol symbol = new PlacedSymbol(text, modules, quiet, y, module, module);
        int x = modules.width() * module + quiet * HALF;
        return new Drawing(width, height, size, symbol, texts(lines, x, dotsPerMm, height - dotsPerMm));
    }

    private Drawing barsAbove(SymbolText text, Modules modules, List<String> lines) {
        int around = modules.width() + modules.quiet() * HALF;
        int module = Math.min(MOST_DOTS_OF_BARS, fitting(width / around, LEAST_DOTS_OF_BARS));
        int x = (width - modules.width() * module) / HALF;
        int bars = height / HALF - dotsPerMm;
        PlacedSymbol symbol = new PlacedSymbol(text, modules, x, dotsPerMm, module, bars);
        return new Drawing(
                width, height, size, symbol, texts(lines, dotsPerMm, bars + dotsPerMm * HALF, height - dotsPerMm));
    }

    private int fitting(int module, int least) {
        if (module < least) {
            throw Rule.LABEL_DOES_NOT_FIT.at("symbol", "does not fit on %s", size.label());
        }
        return module;
    }

    private List<PlacedText> texts(List<String> lines, int x, int top, int bottom) {
        int room = width - x - dotsPerMm;
        int step = (bottom - top) / lines.size();
        List<PlacedText> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int letters = Math.min(step * LINE_SPACING / PERCENT, room * PERCENT / Math.max(1, hundredths(line)));
            if (letters * TENTHS < SMALLEST_LETTER * dotsPerMm) {
                throw Rule.LABEL_DOES_NOT_FIT.at("lines", "%s does not fit on %s", line, size.label());
            }
            int high = Math.min(letters, LARGEST_LETTER * dotsPerMm / TENTHS);
            texts.add(new PlacedText(line, x, top + i * step, high, room));
        }
        return texts;
    }

    private static int hundredths(String line) {
        return line.codePoints()
                .map(letter -> letter < FIRST_WIDE_LETTER ? LATIN : HANGUL)
                .sum();
    }
}
