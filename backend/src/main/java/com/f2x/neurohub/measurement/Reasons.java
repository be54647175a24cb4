package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.problem.Words;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sentences of verdicts, kept short whatever a tester sent. */
final class Reasons {

    private static final int MAX_LENGTH = 60;

    private Reasons() {}

    /** @param kind what was to be measured, such as {@code a number} */
    static Words wrongKind(Reading reading, @CompileTimeConstant String kind) {
        return Words.of("%s must be %s but is %s", shortened(reading.code()), Words.told(kind), shown(reading.value()));
    }

    static Words cannotBeJudged(Reading reading, Words flaw) {
        return Words.of("%s cannot be judged: %s", shortened(reading.code()), flaw);
    }

    /** @param specs what a code can mean */
    static Words ambiguous(Collection<Spec> specs) {
        return specs.stream()
                .map(spec -> Words.told(shortened(spec.code())))
                .reduce((one, other) -> Words.of("%s or %s", one, other))
                .map(all -> Words.of("it may mean %s", all))
                .orElseThrow();
    }

    static Words unreadable(Reading reading) {
        String code = reading.own() == null ? reading.code() : reading.own().code();
        return Words.of("%s cannot be read at %s: %s", shortened(code), reading.place(), reading.fault());
    }

    static Words failedByTester(Judgement judgement) {
        return Words.of("%s is %s by its tester", shortened(judgement.code()), shown(judgement.tester()));
    }

    static Words missing(Spec spec) {
        return Words.of("%s is required but was not measured", shortened(spec.code()));
    }

    static Words otherNumber(Reading reading, BigDecimal value, Spec spec, @Nullable BigDecimal expected) {
        String code = shortened(reading.code());
        String measured = amount(value, reading.unit());
        return spec.operator().isNegative()
                ? Words.of("%s is %s but must not be %s", code, measured, limit(expected, spec.unit()))
                : Words.of("%s is %s but must be %s", code, measured, limit(expected, spec.unit()));
    }

    static Words otherValue(Reading reading, Comparison comparison, ExpectedValue expected) {
        String code = shortened(reading.code());
        Object measured = shown(reading.value());
        String wanted = "'" + shortened(expected.text()) + "'";
        return switch (comparison) {
            case NE, CINE -> Words.of("%s is %s but must not be %s", code, measured, wanted);
            case MATCH -> Words.of("%s is %s but must match %s", code, measured, wanted);
            default -> Words.of("%s is %s but must be %s", code, measured, wanted);
        };
    }

    static Words notComparable(Reading reading, Spec spec) {
        return Words.of(
                "%s is measured in '%s', which cannot be compared with limits in '%s'",
                shortened(reading.code()),
                shortened(String.valueOf(reading.unit())),
                shortened(String.valueOf(spec.unit())));
    }

    static Words below(Reading reading, BigDecimal value, Spec spec) {
        String code = shortened(reading.code());
        String measured = amount(value, reading.unit());
        String lower = limit(spec.lower(), spec.unit());
        return spec.operator().includesLower()
                ? Words.of("%s is %s, below the lower limit %s", code, measured, lower)
                : Words.of("%s is %s, not above the lower limit %s", code, measured, lower);
    }

    static Words above(Reading reading, BigDecimal value, Spec spec) {
        String code = shortened(reading.code());
        String measured = amount(value, reading.unit());
        String upper = limit(spec.upper(), spec.unit());
        return spec.operator().includesUpper()
                ? Words.of("%s is %s, above the upper limit %s", code, measured, upper)
                : Words.of("%s is %s, not below the upper limit %s", code, measured, upper);
    }

    static String shortened(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end) + "...";
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

    private static Object shown(@Nullable JsonNode value) {
        return value == null || value.isContainer() ? Words.of("a list or object") : shown(value.asString());
    }
}
