package com.f2x.neurohub.shared.json;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * Numbers that can be stored, printed in full and reckoned with: up to 1,000 digits and a magnitude within 10 to the
 * power of ±400, which holds every double.
 */
public final class NumberBounds {

    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_EXPONENT = 400;

    private NumberBounds() {}

    /** Whether a number is within the bounds. */
    public static boolean hold(BigDecimal number) {
        long magnitude = (long) number.precision() - number.scale();
        return number.signum() == 0
                ? Math.abs((long) number.scale()) <= MAX_DIGITS
                : number.precision() <= MAX_DIGITS && Math.abs(magnitude) <= MAX_EXPONENT;
    }

    /** Whether all numbers within a node are. */
    public static boolean hold(JsonNode node) {
        for (JsonNode value : node) {
            if (!hold(value)) {
                return false;
            }
        }
        return !(node.isBigDecimal() || node.isBigInteger()) || hold(node.decimalValue());
    }
}
