package com.f2x.neurohub.measurement;

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
     * regardless of case where only one spec can be meant. Limits are compared exactly, also across units. A value
     * without unit is taken to be in the spec's unit, and the other way round. Never throws, whatever was sent.
     *
     * @param stepSpecs the specs of the step, each code once
     * @param measurements as sent, in any shape {@link Readings} knows
     */
    public static Judgements judge(Collection<Spec> stepSpecs, @Nullable JsonNode measurements) {
        Specs specs = new Specs(stepSpecs);
        List<Judgement> judgements = new ArrayList<>();
        Set<String> measured = new HashSet<>();
        for (Reading reading : Readings.of(measurements)) {
            Spec own = specs.find(reading.code());
            if (own == null && reading.bare()) {
                continue;
            }
            judgements.add(own == null ? byMessage(reading) : byStep(reading, own));
            if (own != null && reading.isMeasured()) {
                measured.add(own.code());
            }
        }
        return new Judgements(judgements, specs.missing(measured));
    }

    private static Judgement byMessage(Reading reading) {
        Spec spec = reading.spec();
        if (spec == null) {
            return Judgement.notJudged(reading, "there is no spec");
        }
        return reading.isMeasured() && reading.unreadableLimit() != null
                ? Judgement.fail(reading.code(), spec, null, Words.unreadableLimit(reading))
                : byStep(reading, spec);
    }

    private static Judgement byStep(Reading reading, Spec spec) {
        if (!reading.isMeasured()) {
            return Judgement.notJudged(reading, "nothing was measured");
        }
        if (!spec.hasLimits()) {
            return Judgement.notJudged(reading, "the spec has no limits");
        }
        BigDecimal value = Numbers.of(reading.value());
        return value == null
                ? Judgement.fail(reading.code(), spec, null, Words.noNumber(reading))
                : byLimits(reading, value, spec);
    }

    private static Judgement byLimits(Reading reading, BigDecimal value, Spec spec) {
        Optional<Conversion> conversion = Units.between(reading.unit(), spec.unit());
        if (conversion.isEmpty()) {
            return Judgement.fail(reading.code(), spec, null, Words.notComparable(reading, spec));
        }
        BigDecimal converted = conversion.get().apply(value);
        if (spec.isBelow(value, conversion.get())) {
            return Judgement.fail(reading.code(), spec, converted, Words.below(reading, value, spec));
        }
        if (spec.isAbove(value, conversion.get())) {
            return Judgement.fail(reading.code(), spec, converted, Words.above(reading, value, spec));
        }
        return Judgement.pass(reading.code(), spec, converted);
    }
}
