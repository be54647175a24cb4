package com.f2x.neurohub.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on a message.
 *
 * @param list one per measurement, in the message's order
 * @param missingRequired codes of required specs that nothing was measured for, in the specs' order
 */
public record Judgements(List<Judgement> list, List<String> missingRequired) {

    public Judgements {
        list = List.copyOf(list);
        missingRequired = List.copyOf(missingRequired);
    }

    /** Whether the unit may pass: no measurement failed and no required one is missing. */
    public boolean allowsPass() {
        return firstReason() == null;
    }

    /**
     * Why the unit may not pass, in words for people: the first failure, else the first one missing; null if it may.
     */
    public @Nullable String firstReason() {
        return list.stream()
                .filter(judgement -> judgement.verdict() == Verdict.FAIL)
                .findFirst()
                .map(Judgement::reason)
                .orElseGet(this::firstMissing);
    }

    private @Nullable String firstMissing() {
        return missingRequired.isEmpty()
                ? null
                : Words.shortened(missingRequired.get(0)) + " is required but was not measured";
    }
}
