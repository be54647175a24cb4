package com.f2x.neurohub.shared.text;

import com.f2x.neurohub.shared.problem.Unfit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a label by GS1 says: values, each behind the application identifier that tells its meaning (GS1 General
 * Specifications, 3 and 7.8). It is read as scanned, {@code 0108801234567893}{@code 21A1}, or as printed,
 * {@code (01)08801234567893(21)A1}. Only one that begins with a valid article number (01) is taken for a label.
 *
 * @param values by application identifier
 */
record ElementString(Map<String, String> values) {

    /** Batch or lot number. */
    static final String BATCH = "10";

    /** Serial number. */
    static final String SERIAL = "21";

    private static final String ARTICLE = "01";
    private static final char SEPARATOR = '\u001D';
    private static final Pattern PRINTED = Pattern.compile("\\((\\d{2,4})\\)([^()]+)");
    private static final Pattern SCANNED = Pattern.compile("01\\d{14}.*");
    private static final int IDENTIFIER = 2;

    /** How long elements are that end without a separator, identifier included, by their first two digits. */
    private static final Map<String, Integer> FIXED = fixed();

    private static Map<String, Integer> fixed() {
        Map<String, Integer> lengths = new HashMap<>();
        lengths.putAll(Map.of("00", 20, "01", 16, "02", 16, "03", 16, "04", 18, "20", 4, "41", 16));
        for (int date = 11; date <= 19; date++) {
            lengths.put(String.valueOf(date), 8);
        }
        for (int measure = 31; measure <= 36; measure++) {
            lengths.put(String.valueOf(measure), 10);
        }
        return Map.copyOf(lengths);
    }

    /**
     * Reads a label; null if the text is none.
     *
     * @throws Unfit if it contradicts itself
     */
    static @Nullable ElementString read(String text) {
        if (text.startsWith("(" + ARTICLE + ")")) {
            return printed(text);
        }
        return SCANNED.matcher(text).matches() ? scanned(text) : null;
    }

    @Nullable
    String get(String identifier) {
        return values.get(identifier);
    }

    private static @Nullable ElementString printed(String text) {
        Map<String, String> values = new HashMap<>();
        Matcher elements = PRINTED.matcher(text);
        int end = 0;
        while (elements.find() && elements.start() == end) {
            put(values, elements.group(1), elements.group(2));
            end = elements.end();
        }
        return end == text.length() ? label(values) : null;
    }

    private static @Nullable ElementString scanned(String text) {
        Map<String, String> values = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end - at <= IDENTIFIER || end > text.length()) {
                return null;
            }
            put(values, text.substring(at, at + IDENTIFIER), text.substring(at + IDENTIFIER, end));
            at = end < text.length() && text.charAt(end) == SEPARATOR ? end + 1 : end;
        }
        return label(values);
    }

    private static void put(Map<String, String> values, String identifier, String value) {
        String before = values.putIfAbsent(identifier, value);
        if (before != null && !before.equals(value)) {
            throw Unfit.because("must be a label that tells (%s) once", identifier);
        }
    }

    private static int end(String text, int from) {
        Integer fixed = FIXED.get(text.substring(from, Math.min(from + IDENTIFIER, text.length())));
        int separator = text.indexOf(SEPARATOR, from);
        int open = separator < 0 ? text.length() : separator;
        return fixed == null ? open : from + fixed;
    }

    private static @Nullable ElementString label(Map<String, String> values) {
        String article = values.getOrDefault(ARTICLE, "");
        return ArticleNumber.isValid(article) ? new ElementString(Map.copyOf(values)) : null;
    }
}
