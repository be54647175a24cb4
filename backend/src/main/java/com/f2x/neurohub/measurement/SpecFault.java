package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.problem.Words;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing can be judged by a spec: its parts contradict each other.
 *
 * @param part the part to blame
 * @param detail what is wrong with it, beginning with "must"
 */
public record SpecFault(Part part, Words detail) {

    /** Longer texts are no expected values. */
    static final int MAX_TEXT = 1_000;

    private static final Words TOO_LARGE =
            Words.of("must not have over 1,000 digits, nor be beyond 10 to the power of ±400");

    /** The parts of a spec that can be wrong. */
    public enum Part {
        /** The lower limit. */
        LOWER,
        /** The upper limit. */
        UPPER,
        /** The expected value. */
        EXPECTED,
        /** The target. */
        TARGET
    }

    static @Nullable SpecFault of(Spec spec) {
        Comparison comparison = spec.operator();
        SpecFault fault = presence(Part.LOWER, spec.lower() != null, comparison.hasLower(), comparison);
        fault = fault != null ? fault : presence(Part.UPPER, spec.upper() != null, comparison.hasUpper(), comparison);
        fault = fault != null
                ? fault
                : presence(Part.EXPECTED, spec.expected() != null, comparison.hasExpected(), comparison);
        fault = fault != null ? fault : sizes(spec);
        return fault != null ? fault : values(spec);
    }

    private static @Nullable SpecFault presence(Part part, boolean given, boolean wanted, Comparison comparison) {
        if (given == wanted) {
            return null;
        }
        return new SpecFault(
                part,
                given
                        ? Words.of("must not be given with the operator %s", comparison)
                        : Words.of("must be given with the operator %s", comparison));
    }

    private static @Nullable SpecFault sizes(Spec spec) {
        if (isTooLarge(spec.lower())) {
            return new SpecFault(Part.LOWER, TOO_LARGE);
        }
        if (isTooLarge(spec.upper())) {
            return new SpecFault(Part.UPPER, TOO_LARGE);
        }
        return isTooLarge(spec.target()) ? new SpecFault(Part.TARGET, TOO_LARGE) : null;
    }

    private static boolean isTooLarge(@Nullable BigDecimal number) {
        return number != null && Numbers.bounded(number) == null;
    }

    private static @Nullable SpecFault values(Spec spec) {
        if (spec.lower() != null && spec.upper() != null) {
            int width = spec.upper().compareTo(spec.lower());
            return width > 0 || (width == 0 && spec.operator() == Comparison.GELE)
                    ? null
                    : new SpecFault(Part.UPPER, Words.of("must leave room for a value above the lower limit"));
        }
        Words detail = spec.expected() == null ? null : detail(spec.expected(), spec.operator());
        return detail == null ? null : new SpecFault(Part.EXPECTED, detail);
    }

    private static @Nullable Words detail(ExpectedValue expected, Comparison comparison) {
        if (expected.isNumber()) {
            return comparison.isOfTexts()
                    ? Words.of("must be a text with the operator %s", comparison)
                    : expected.number() == null ? TOO_LARGE : null;
        }
        if (!expected.isText()) {
            return comparison.isOfTexts() ? Words.of("must be a text with the operator %s", comparison) : null;
        }
        if (expected.text().isEmpty() || expected.text().length() > MAX_TEXT) {
            return Words.of("must be a text of 1 to %d characters", MAX_TEXT);
        }
        return comparison == Comparison.MATCH ? pattern(expected.text()) : null;
    }

    private static @Nullable Words pattern(String text) {
        if (text.length() > TextComparison.MAX_PATTERN) {
            return Words.of("must be a pattern of at most %d characters", TextComparison.MAX_PATTERN);
        }
        try {
            Pattern.compile(text);
            return null;
        } catch (PatternSyntaxException e) {
            return Words.of("must be a regular expression");
        }
    }
}
