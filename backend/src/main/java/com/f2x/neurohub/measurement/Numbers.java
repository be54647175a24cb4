package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.json.NumberBounds;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/** Exact decimals out of JSON, of a size that arithmetic copes with. */
final class Numbers {

    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_PLAIN_EXPONENT = 20;

    private static final Pattern SPELLED = Pattern.compile("[+-]?+(\\d++(\\.\\d*+)?+|\\.\\d++)([eE][+-]?+\\d{1,4})?+");

    private Numbers() {}

    /** The number a node holds, also as text that spells one; null for everything else, NaN and infinity included. */
    static @Nullable BigDecimal of(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isString()) {
            return spelled(node.asString().strip());
        }
        return node instanceof NumericNode number && !number.isNaN() ? bounded(number.decimalValue()) : null;
    }

    /** As people write it: plain, but with an exponent where that would be long. */
    static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs(magnitude(stripped)) > MAX_PLAIN_EXPONENT ? stripped.toString() : stripped.toPlainString();
    }

    private static @Nullable BigDecimal spelled(String text) {
        return text.length() <= MAX_DIGITS && SPELLED.matcher(text).matches() ? bounded(new BigDecimal(text)) : null;
    }

    /** The number itself, or null where it is too large, too small or too long to reckon with. */
    static @Nullable BigDecimal bounded(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return NumberBounds.hold(number) ? number : null;
    }

    private static long magnitude(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }
}
