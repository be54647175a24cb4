package com.f2x.neurohub.label.drawing;

import java.util.List;

/**
 * A label as it is drawn, in the dots of a printer.
 *
 * @param width dots across
 * @param height dots down
 * @param size width and height in millimetres
 * @param symbol where the symbol is
 * @param texts what people read
 */
record Drawing(int width, int height, LabelSize size, PlacedSymbol symbol, List<PlacedText> texts) {

    /**
     * A symbol in its place.
     *
     * @param text what it says
     * @param modules its parts
     * @param x left edge of its first dark part
     * @param y upper edge
     * @param module dots of a module
     * @param barHeight dots of the height of bars; of other symbols, dots of a module
     */
    record PlacedSymbol(SymbolText text, Modules modules, int x, int y, int module, int barHeight) {

        /** Its dark parts in dots. */
        List<Modules.Box> dark() {
            return modules.dark().stream()
                    .map(box -> new Modules.Box(
                            x + box.x() * module,
                            y + box.y() * barHeight,
                            box.width() * module,
                            box.height() * barHeight))
                    .toList();
        }
    }

    /**
     * A line of text in its place.
     *
     * @param text the line
     * @param x left edge
     * @param y upper edge
     * @param height dots of its letters
     * @param width dots that it may take
     */
    record PlacedText(String text, int x, int y, int height, int width) {}
}
