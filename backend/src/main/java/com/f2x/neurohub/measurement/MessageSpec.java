package com.f2x.neurohub.measurement;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The spec that a message carries with a measurement.
 *
 * @param spec what it says, as far as it can be read
 * @param flaw why nothing can be judged by it, in words for people; null for a sound one
 */
record MessageSpec(Spec spec, @Nullable String flaw) {

    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final String TARGET = "target";
    private static final String EXPECTED = "expected";

    /** @param unit the unit of the measurement, which is that of the limits unless they have their own */
    static MessageSpec read(String code, @Nullable String unit, JsonNode limits) {
        String own = Readings.text(limits.path("unit"));
        String specUnit = own != null ? own : unit;
        String unreadable = unreadable(limits);
        Comparison comparison = unreadable == null ? comparison(limits) : Comparison.LOG;
        ExpectedValue expected = unreadable == null ? expected(limits, comparison) : null;
        Spec spec = Spec.of(
                code,
                specUnit,
                comparison,
                Numbers.of(limits.path(MIN)),
                Numbers.of(limits.path(MAX)),
                expected,
                Numbers.of(limits.path(TARGET)));
        return new MessageSpec(spec, unreadable != null ? unreadable : inWords(spec.fault()));
    }

    private static @Nullable String unreadable(JsonNode limits) {
        String limit = Stream.of(MIN, MAX)
                .filter(name -> isSet(limits.path(name)) && Numbers.of(limits.path(name)) == null)
                .findFirst()
                .orElse(null);
        if (limit != null) {
            return "the limit '%s' of its spec is not a number".formatted(limit);
        }
        JsonNode operator = operatorNode(limits);
        if (isSet(operator) && Comparison.named(operator.asString("")).isEmpty()) {
            return "the operator of its spec is not known";
        }
        JsonNode expected = limits.path(EXPECTED);
        return isSet(expected) && !ExpectedValue.isScalar(expected)
                ? "the expected value of its spec is no value"
                : null;
    }

    private static Comparison comparison(JsonNode limits) {
        JsonNode given = operatorNode(limits);
        if (isSet(given)) {
            return Comparison.named(given.asString("")).orElseThrow();
        }
        boolean lower = isSet(limits.path(MIN));
        boolean upper = isSet(limits.path(MAX));
        return isSet(limits.path(EXPECTED)) && !lower && !upper
                ? Comparison.EQ
                : Comparison.between(lower, true, upper, true);
    }

    private static JsonNode operatorNode(JsonNode limits) {
        JsonNode operator = limits.path("operator");
        return isSet(operator) ? operator : limits.path("comp");
    }

    private static @Nullable ExpectedValue expected(JsonNode limits, Comparison comparison) {
        JsonNode given = limits.path(EXPECTED);
        JsonNode value = isSet(given) || !comparison.hasExpected() ? given : limits.path(TARGET);
        return isSet(value) && ExpectedValue.isScalar(value) ? new ExpectedValue(value) : null;
    }

    private static @Nullable String inWords(@Nullable SpecFault fault) {
        if (fault == null) {
            return null;
        }
        String part = switch (fault.part()) {
            case LOWER -> MIN;
            case UPPER -> MAX;
            case EXPECTED -> EXPECTED;
            case TARGET -> TARGET;
        };
        return "'%s' of its spec %s".formatted(part, fault.detail());
    }

    private static boolean isSet(JsonNode limit) {
        return !limit.isMissingNode()
                && !limit.isNull()
                && !(limit.isString() && limit.asString().isBlank());
    }
}
