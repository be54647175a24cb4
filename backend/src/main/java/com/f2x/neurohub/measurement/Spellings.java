package com.f2x.neurohub.measurement;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * UCUM codes by the other names that units of measure go by. As written, UN/ECE codes and everyday spellings come
 * before UCUM codes: a tester's {@code a} is an ampere, not a year, its {@code C} a degree Celsius, not a coulomb. In
 * any case, only spellings of two or more characters that can mean one thing count: {@code KHZ} is kilohertz,
 * {@code mhz} nothing.
 */
final class Spellings {

    private static final Map<String, String> AS_WRITTEN = new HashMap<>();
    private static final Map<String, String> IN_ANY_CASE = new HashMap<>();

    static {
        SpellingTable.read().forEach(AS_WRITTEN::put);
        Set<String> ambiguous = new HashSet<>();
        AS_WRITTEN.forEach((spelling, code) -> {
            String before = IN_ANY_CASE.put(fold(spelling), code);
            if (before != null && !before.equals(code)) {
                ambiguous.add(fold(spelling));
            }
        });
        IN_ANY_CASE.keySet().removeIf(folded -> folded.length() == 1 || ambiguous.contains(folded));
    }

    private Spellings() {}

    /** Typographic variants made one: micro and ohm signs, degrees, raised digits, multiplication signs. */
    static String tidy(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .replace('\u03bc', 'u')
                .replace("\u03a9", "Ohm")
                .replace("\u00b0", "deg")
                .replaceAll("[\u00b7\u22c5\u2219\u2022\u00d7*]", ".")
                .replace("^", "");
    }

    static Optional<String> asWritten(String tidy) {
        return Optional.ofNullable(AS_WRITTEN.get(tidy));
    }

    static Optional<String> inAnyCase(String tidy) {
        return Optional.ofNullable(IN_ANY_CASE.get(fold(tidy)));
    }

    private static String fold(String spelling) {
        return spelling.toLowerCase(Locale.ROOT);
    }
}
