package com.f2x.neurohub.measurement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a value is compared with what a spec asks for. Testers call it the operator, and so does the wire. */
public enum Comparison {

    /** Recorded, not judged. */
    LOG(null, null, false),

    /** At least the lower limit. */
    GE(true, null, false),

    /** Greater than the lower limit. */
    GT(false, null, false),

    /** At most the upper limit. */
    LE(null, true, false),

    /** Less than the upper limit. */
    LT(null, false, false),

    /** Between the limits, both included. */
    GELE(true, true, false),

    /** Between the limits, the lower one included. */
    GELT(true, false, false),

    /** Between the limits, the upper one included. */
    GTLE(false, true, false),

    /** Between the limits, neither included. */
    GTLT(false, false, false),

    /** Equal to the expected number, text or boolean. */
    EQ(null, null, true),

    /** Of the same kind as the expected value and different from it. */
    NE(null, null, true),

    /** Equal to the expected text in any case. */
    CIEQ(null, null, true),

    /** A text that differs from the expected one by more than its case. */
    CINE(null, null, true),

    /** A text that matches the expected regular expression as a whole. */
    MATCH(null, null, true);

    private final @Nullable Boolean lowerInclusive;
    private final @Nullable Boolean upperInclusive;
    private final boolean expects;

    Comparison(@Nullable Boolean lowerInclusive, @Nullable Boolean upperInclusive, boolean expects) {
        this.lowerInclusive = lowerInclusive;
        this.upperInclusive = upperInclusive;
        this.expects = expects;
    }

    /** The comparison with a side or two sides; whether a limit that is not there is inclusive does not matter. */
    public static Comparison between(boolean lower, boolean lowerInclusive, boolean upper, boolean upperInclusive) {
        if (!lower) {
            return upper ? (upperInclusive ? LE : LT) : LOG;
        }
        if (!upper) {
            return lowerInclusive ? GE : GT;
        }
        if (lowerInclusive) {
            return upperInclusive ? GELE : GELT;
        }
        return upperInclusive ? GTLE : GTLT;
    }

    /** The comparison of a name in any case. */
    static Optional<Comparison> named(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(comparison -> comparison.name().equals(upper))
                .findFirst();
    }

    /** Whether it compares with a lower limit. */
    public boolean hasLower() {
        return lowerInclusive != null;
    }

    /** Whether it compares with an upper limit. */
    public boolean hasUpper() {
        return upperInclusive != null;
    }

    /** Whether a value on the lower limit passes; true where there is no lower limit. */
    public boolean includesLower() {
        return lowerInclusive == null || lowerInclusive;
    }

    /** Whether a value on the upper limit passes; true where there is no upper limit. */
    public boolean includesUpper() {
        return upperInclusive == null || upperInclusive;
    }

    /** Whether it compares with an expected value. */
    public boolean hasExpected() {
        return expects;
    }

    /** Whether it compares texts and nothing else. */
    boolean isOfTexts() {
        return this == CIEQ || this == CINE || this == MATCH;
    }

    /** Whether the expected value is what must not be there. */
    boolean isNegative() {
        return this == NE || this == CINE;
    }
}
