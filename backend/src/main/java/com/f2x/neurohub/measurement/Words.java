package com.f2x.neurohub.measurement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sentences of verdicts, kept short whatever a tester sent. */
final class Words {

    private static final int MAX_LENGTH = 60;

    private Words() {}

    /** @param kind what was to be measured, such as {@code a number} */
    static String wrongKind(Reading reading, String kind) {
        return "%s must be %s but is %s".formatted(shortened(reading.code()), kind, shown(reading.value()));
    }

    static String cannotBeJudged(Reading reading, String flaw) {
        return "%s cannot be judged: %s".formatted(shortened(reading.code()), flaw);
    }

    /** @param specs what a code can mean */
    static String ambiguous(Collection<Spec> specs) {
        return specs.stream()
                .map(spec -> shortened(spec.code()))
                .collect(Collectors.joining(" or ", "it may mean ", ""));
    }

    static String unreadable(Reading reading) {
        return "%s cannot be read at %s: %s"
                .formatted(
                        shortened(
                                reading.own() == null
                                        ? reading.code()
                                        : reading.own().code()),
                        reading.place(),
                        reading.fault());
    }

    static String failedByTester(Judgement judgement) {
        return "%s is %s by its tester".formatted(shortened(judgement.code()), shown(judgement.tester()));
    }

    static String missing(Spec spec) {
        return shortened(spec.code()) + " is required but was not measured";
    }

    static String otherNumber(Reading reading, BigDecimal value, Spec spec, @Nullable BigDecimal expected) {
        return "%s is %s but must %s%s"
                .formatted(
                        shortened(reading.code()),
                        amount(value, reading.unit()),
                        spec.operator().isNegative() ? "not be " : "be ",
                        limit(expected, spec.unit()));
    }

    static String otherValue(Reading reading, Comparison comparison, ExpectedValue expected) {
        String demand = switch (comparison) {
            case NE, CINE -> "not be";
            case MATCH -> "match";
            default -> "be";
        };
        return "%s is %s but must %s '%s'"
                .formatted(shortened(reading.code()), shown(reading.value()), demand, shortened(expected.text()));
    }

    static String notComparable(Reading reading, Spec spec) {
        return "%s is measured in '%s', which cannot be compared with limits in '%s'"
                .formatted(
                        shortened(reading.code()),
                        shortened(String.valueOf(reading.unit())),
                        shortened(String.valueOf(spec.unit())));
    }

    static String below(Reading reading, BigDecimal value, Spec spec) {
        return outside(reading, value, spec.operator().includesLower() ? "below the lower" : "not above the lower")
                + limit(spec.lower(), spec.unit());
    }

    static String above(Reading reading, BigDecimal value, Spec spec) {
        return outside(reading, value, spec.operator().includesUpper() ? "above the upper" : "not below the upper")
                + limit(spec.upper(), spec.unit());
    }

    static String shortened(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end) + "...";
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

    private static String shown(@Nullable String text) {
        return "'" + shortened(String.valueOf(text)) + "'";
    }

    private static String shown(@Nullable JsonNode value) {
        if (value == null || value.isContainer()) {
            return "a list or object";
        }
        return shown(value.asString());
    }
}
