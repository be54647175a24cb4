package com.f2x.neurohub.shared.text;

import java.util.regex.Pattern;

/**
 * Reads what scanners send: they put the kind of symbol before what it says ({@code ]C1}, {@code ]d2}; ISO/IEC 15424)
 * and line ends or separators behind it, and labels by GS1 say several things in one symbol.
 */
final class Scan {

    private static final Pattern SYMBOLOGY = Pattern.compile("^\\s*][A-Za-z][0-9A-Za-z]");

    private Scan() {}

    static String name(String text) {
        return NormalForm.words(withoutSymbology(text).strip());
    }

    static String code(String text) {
        return NormalForm.code(withoutSymbology(text));
    }

    static String unit(String text) {
        return part(text, ElementString.SERIAL);
    }

    static String lot(String text) {
        return part(text, ElementString.BATCH);
    }

    private static String part(String text, String identifier) {
        String scanned = withoutSymbology(text).strip();
        ElementString label = ElementString.read(scanned);
        String part = label == null ? null : label.get(identifier);
        return NormalForm.code(part == null ? scanned : part);
    }

    private static String withoutSymbology(String text) {
        return SYMBOLOGY.matcher(text).replaceFirst("");
    }
}
