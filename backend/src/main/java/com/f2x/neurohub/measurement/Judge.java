package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.problem.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Judges what testers measured. In doubt it never says pass. */
public final class Judge {

    private Judge() {}

    /**
     * Judges each measurement by the step's spec of its code, else by the message's own. Codes match as written, else
     * regardless of case where only one spec can be meant. Numbers are compared exactly, also across units of measure.
     * A value without unit is taken to be in the spec's unit, and the other way round. Never throws, whatever was sent.
     *
     * @param stepSpecs the specs of the step, each code once
     * @param measurements as sent, in any shape {@link Readings} knows; what has a spec and cannot be read is told, too
     */
    public static Judgements judge(Collection<Spec> stepSpecs, @Nullable JsonNode measurements) {
        Specs specs = new Specs(stepSpecs);
        List<Judgement> judgements = new ArrayList<>();
        List<Judgement> lost = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Reading reading : Readings.of(specs, measurements)) {
            boolean unreadable = reading.fault() != null && reading.heldAgainst() != null;
            (unreadable ? lost : judgements).add(unreadable ? Judgement.unreadable(reading) : judge(reading));
            if (unreadable || reading.measured()) {
                told.add(reading.ownCode());
            }
        }
        lost.addAll(specs.missing(told));
        return new Judgements(judgements, lost);
    }

    private static Judgement judge(Reading reading) {
        Spec spec = reading.heldAgainst();
        if (spec == null) {
            return Judgement.withoutSpec(reading);
        }
        Words flaw = reading.own() != null || reading.spec() == null
                ? null
                : reading.spec().flaw();
        return flaw != null && reading.measured() ? Judgement.flawed(reading, flaw) : bySpec(reading, spec);
    }

    private static Judgement bySpec(Reading reading, Spec spec) {
        JsonNode value = reading.value();
        if (value == null) {
            return Judgement.notJudged(reading, spec, Words.of("nothing was measured"));
        }
        if (!spec.isComplete()) {
            return Judgement.fail(
                    reading, spec, null, Reasons.cannotBeJudged(reading, Words.of("its spec is incomplete")));
        }
        if (spec.operator() == Comparison.LOG) {
            return Judgement.notJudged(reading, spec, Words.of("the spec has no limits"));
        }
        ExpectedValue expected = spec.expected();
        if (expected == null || expected.isNumber()) {
            return byNumber(reading, value, spec);
        }
        return expected.isText() ? byText(reading, value, spec, expected) : byBoolean(reading, value, spec, expected);
    }

    private static Judgement byNumber(Reading reading, JsonNode measured, Spec spec) {
        BigDecimal value = Numbers.of(measured);
        if (value == null) {
            return Judgement.fail(reading, spec, null, Reasons.wrongKind(reading, "a number"));
        }
        Optional<Rescaling> rescaling = Rescalings.between(reading.unit(), spec.unit());
        if (rescaling.isEmpty()) {
            return Judgement.fail(reading, spec, null, Reasons.notComparable(reading, spec));
        }
        Rescaling toSpecUnit = rescaling.get();
        BigDecimal converted = toSpecUnit.isNone() ? null : toSpecUnit.apply(value);
        Words reason = outside(reading, value, spec, toSpecUnit);
        return reason == null
                ? Judgement.pass(reading, spec, converted)
                : Judgement.fail(reading, spec, converted, reason);
    }

    private static @Nullable Words outside(Reading reading, BigDecimal value, Spec spec, Rescaling toSpecUnit) {
        if (spec.expected() != null) {
            BigDecimal expected = spec.expected().number();
            boolean differs = expected == null || toSpecUnit.compare(value, expected) != 0;
            return expected != null && differs == spec.operator().isNegative()
                    ? null
                    : Reasons.otherNumber(reading, value, spec, expected);
        }
        if (spec.isBelow(value, toSpecUnit)) {
            return Reasons.below(reading, value, spec);
        }
        return spec.isAbove(value, toSpecUnit) ? Reasons.above(reading, value, spec) : null;
    }

    private static Judgement byText(Reading reading, JsonNode value, Spec spec, ExpectedValue expected) {
        if (!value.isString()) {
            return Judgement.fail(reading, spec, null, Reasons.wrongKind(reading, "a text"));
        }
        return TextComparison.holds(spec.operator(), value.asString(), expected.text())
                ? Judgement.pass(reading, spec, null)
                : Judgement.fail(reading, spec, null, Reasons.otherValue(reading, spec.operator(), expected));
    }

    private static Judgement byBoolean(Reading reading, JsonNode value, Spec spec, ExpectedValue expected) {
        if (!value.isBoolean()) {
            return Judgement.fail(reading, spec, null, Reasons.wrongKind(reading, "true or false"));
        }
        boolean same = value.booleanValue() == expected.value().booleanValue();
        boolean comparable = spec.operator() == Comparison.EQ || spec.operator() == Comparison.NE;
        return comparable && same != spec.operator().isNegative()
                ? Judgement.pass(reading, spec, null)
                : Judgement.fail(reading, spec, null, Reasons.otherValue(reading, spec.operator(), expected));
    }
}
