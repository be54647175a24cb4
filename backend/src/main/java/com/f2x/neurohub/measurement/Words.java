package com.f2x.neurohub.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sentences of verdicts, kept short whatever a tester sent. */
final class Words {

    private static final int MAX_LENGTH = 60;

    private Words() {}

    static String noNumber(Reading reading) {
        return "%s must be a number but is %s".formatted(shortened(reading.code()), shown(reading.value()));
    }

    static String unreadableLimit(Reading reading) {
        return "%s cannot be judged: the limit '%s' of its spec is not a number"
                .formatted(shortened(reading.code()), reading.unreadableLimit());
    }

    static String notComparable(Reading reading, Spec spec) {
        return "%s is measured in '%s', which cannot be compared with limits in '%s'"
                .formatted(
                        shortened(reading.code()),
                        shortened(String.valueOf(reading.unit())),
                        shortened(String.valueOf(spec.unit())));
    }

    static String below(Reading reading, BigDecimal value, Spec spec) {
        return outside(reading, value, spec.lowerInclusive() ? "below the lower" : "not above the lower")
                + limit(spec.lower(), spec.unit());
    }

    static String above(Reading reading, BigDecimal value, Spec spec) {
        return outside(reading, value, spec.upperInclusive() ? "above the upper" : "not below the upper")
                + limit(spec.upper(), spec.unit());
    }

    static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
    }

    private static String outside(Reading reading, BigDecimal value, String where) {
        return "%s is %s, %s limit ".formatted(shortened(reading.code()), amount(value, reading.unit()), where);
    }

    private static String limit(@Nullable BigDecimal limit, @Nullable String unit) {
        return limit == null ? "" : amount(limit, unit);
    }

    private static String amount(BigDecimal number, @Nullable String unit) {
        String text = shortened(Numbers.text(number));
        return unit == null ? text : text + " " + shortened(unit);
    }

    private static String shown(@Nullable JsonNode value) {
        if (value == null || value.isContainer()) {
            return "a list or object";
        }
        return "'" + shortened(value.asString()) + "'";
    }
}
