package com.f2x.neurohub.measurement;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compares texts. Characters that can be written in two ways (a letter with its accent, a Korean syllable) are the same
 * either way; blanks count.
 */
final class TextComparison {

    static final int MAX_PATTERN = 200;

    /** Longer values match nothing. */
    private static final int MAX_VALUE = 1_000;

    /** How many characters a match may look at: some patterns would look for years. */
    private static final int MAX_LOOKS = 20_000;

    private TextComparison() {}

    /** Whether a value is as the comparison wants it. */
    static boolean holds(Comparison comparison, String value, String expected) {
        return switch (comparison) {
            case EQ -> normal(value).equals(normal(expected));
            case NE -> !normal(value).equals(normal(expected));
            case CIEQ -> folded(value).equals(folded(expected));
            case CINE -> !folded(value).equals(folded(expected));
            case MATCH -> matches(normal(value), expected);
            case LOG, GE, GT, LE, LT, GELE, GELT, GTLE, GTLT -> false;
        };
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String folded(String text) {
        return normal(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    private static boolean matches(String value, String pattern) {
        if (value.length() > MAX_VALUE || pattern.length() > MAX_PATTERN) {
            return false;
        }
        try {
            return Pattern.compile(normal(pattern)).matcher(new Watched(value)).matches();
        } catch (PatternSyntaxException | LooksExhaustedException | StackOverflowError hopeless) {
            return false;
        }
    }

    private static final class LooksExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LooksExhaustedException() {
            super(null, null, false, false);
        }
    }

    /** A text that can be looked at a limited number of times. */
    private static final class Watched implements CharSequence {

        private final String text;
        private int looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > MAX_LOOKS) {
                throw new LooksExhaustedException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
