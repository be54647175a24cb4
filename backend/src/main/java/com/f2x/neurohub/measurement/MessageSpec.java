package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.problem.Words;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The spec that a message carries with a measurement.
 *
 * @param spec what it says, as far as it can be read
 * @param flaw why nothing can be judged by it, in words for people; null for a sound one
 */
record MessageSpec(Spec spec, @Nullable Words flaw) {

    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final String TARGET = "target";
    private static final String EXPECTED = "expected";
    private static final String OPERATOR = "operator";
    private static final String COMP = "comp";

    /** What a spec judges by. */
    private static final Set<String> JUDGING = Set.of(MIN, MAX, EXPECTED, OPERATOR, COMP);

    /** What else a spec may have; anything else might be a limit that would go unheeded. */
    private static final Set<String> DESCRIBING = Set.of(
            TARGET, "unit", "name", "description", "comment", "note", "id", "code", "revision", "version", "source");

    private static final Members NO_MEMBERS = Members.of(JsonNodeFactory.instance.objectNode());

    /**
     * Reads the spec of a measurement; null where there is none.
     *
     * @param unit the unit of the measurement, which is that of the limits unless they have their own
     * @param sent what the measurement has under {@code spec}
     */
    static @Nullable MessageSpec read(String code, @Nullable String unit, JsonNode sent) {
        if (!isSet(sent)) {
            return null;
        }
        Members limits = sent.isObject() ? Members.of(sent) : NO_MEMBERS;
        String own = Readings.text(limits.get("unit"));
        Words unreadable = sent.isObject() ? unreadable(limits) : Words.of("its spec is no object");
        Comparison comparison = unreadable == null ? comparison(limits) : Comparison.LOG;
        ExpectedValue expected = unreadable == null ? expected(limits, comparison) : null;
        Spec spec = Spec.of(
                code,
                own != null ? own : unit,
                comparison,
                Numbers.of(limits.get(MIN)),
                Numbers.of(limits.get(MAX)),
                expected,
                Numbers.of(limits.get(TARGET)));
        return new MessageSpec(spec, unreadable != null ? unreadable : inWords(spec.fault()));
    }

    /** Whether there is something to judge by. */
    static boolean hasLimits(JsonNode sent) {
        return sent.isObject() && Members.of(sent).names().stream().anyMatch(JUDGING::contains);
    }

    private static @Nullable Words unreadable(Members limits) {
        String strange = limits.names().stream()
                .filter(name -> limits.repeats(name) || !(JUDGING.contains(name) || DESCRIBING.contains(name)))
                .findFirst()
                .orElse(null);
        if (strange != null) {
            return limits.repeats(strange)
                    ? Words.of("its spec has '%s' more than once", Reasons.shortened(strange))
                    : Words.of("its spec has the member '%s', which is not known", Reasons.shortened(strange));
        }
        String limit = Stream.of(MIN, MAX)
                .filter(name -> isSet(limits.get(name)) && Numbers.of(limits.get(name)) == null)
                .findFirst()
                .orElse(null);
        if (limit != null) {
            return Words.of("the limit '%s' of its spec is not a number", limit);
        }
        JsonNode operator = operatorNode(limits);
        if (isSet(operator) && Comparison.named(operator.asString("")).isEmpty()) {
            return Words.of("the operator of its spec is not known");
        }
        JsonNode expected = limits.get(EXPECTED);
        return isSet(expected) && !ExpectedValue.isScalar(expected)
                ? Words.of("the expected value of its spec is no value")
                : null;
    }

    private static Comparison comparison(Members limits) {
        JsonNode given = operatorNode(limits);
        if (isSet(given)) {
            return Comparison.named(given.asString("")).orElseThrow();
        }
        boolean lower = isSet(limits.get(MIN));
        boolean upper = isSet(limits.get(MAX));
        return isSet(limits.get(EXPECTED)) && !lower && !upper
                ? Comparison.EQ
                : Comparison.between(lower, true, upper, true);
    }

    private static JsonNode operatorNode(Members limits) {
        JsonNode operator = limits.get(OPERATOR);
        return isSet(operator) ? operator : limits.get(COMP);
    }

    private static @Nullable ExpectedValue expected(Members limits, Comparison comparison) {
        JsonNode given = limits.get(EXPECTED);
        JsonNode value = isSet(given) || !comparison.hasExpected() ? given : limits.get(TARGET);
        return isSet(value) && ExpectedValue.isScalar(value) ? new ExpectedValue(value) : null;
    }

    private static @Nullable Words inWords(@Nullable SpecFault fault) {
        if (fault == null) {
            return null;
        }
        String part = switch (fault.part()) {
            case LOWER -> MIN;
            case UPPER -> MAX;
            case EXPECTED -> EXPECTED;
            case TARGET -> TARGET;
        };
        return Words.of("'%s' of its spec %s", part, fault.detail());
    }

    private static boolean isSet(JsonNode limit) {
        return !limit.isMissingNode()
                && !limit.isNull()
                && !(limit.isString() && limit.asString().isBlank());
    }
}
