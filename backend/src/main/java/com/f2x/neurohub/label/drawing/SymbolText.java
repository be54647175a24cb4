package com.f2x.neurohub.label.drawing;

import org.jspecify.annotations.Nullable;

/**
 * What a symbol says.
 *
 * @param kind which symbol
 * @param plain the text of symbols that are none of GS1's; of those, the elements in brackets
 * @param zpl the elements as the ZPL command for DataMatrix takes them, null for other symbols
 */
record SymbolText(SymbolKind kind, String plain, @Nullable String zpl) {

    /** What ZPL takes for the separator that GS1 calls FNC1. */
    private static final String FNC1 = "_1";

    /** Article number, batch and, unless it is null, serial. */
    static SymbolText gs1(String gtin, String batch, @Nullable String serial) {
        String article = "[01]%s[10]%s".formatted(gtin, batch);
        String zpl = FNC1 + "01" + gtin + "10" + escaped(batch);
        return serial == null
                ? new SymbolText(SymbolKind.GS1_DATAMATRIX, article, zpl)
                : new SymbolText(
                        SymbolKind.GS1_DATAMATRIX, article + "[21]" + serial, zpl + FNC1 + "21" + escaped(serial));
    }

    private static String escaped(String value) {
        return value.replace("_", "__");
    }
}
