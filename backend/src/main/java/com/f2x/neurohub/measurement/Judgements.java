package com.f2x.neurohub.measurement;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on a message.
 *
 * @param list one per measurement, in the message's order
 * @param missing one per required spec that nothing was measured for, in the specs' order
 */
public record Judgements(List<Judgement> list, List<Judgement> missing) {

    public Judgements {
        list = List.copyOf(list);
        missing = List.copyOf(missing);
    }

    /** All verdicts, those on what is missing last. */
    public List<Judgement> all() {
        return missing.isEmpty()
                ? list
                : Stream.concat(list.stream(), missing.stream()).toList();
    }

    /** The verdict on the whole: a failure if there is any, a pass if anything was judged at all. */
    public Verdict overall() {
        if (firstReason() != null) {
            return Verdict.FAIL;
        }
        boolean judged = list.stream().anyMatch(judgement -> judgement.verdict() == Verdict.PASS);
        return judged ? Verdict.PASS : Verdict.NOT_JUDGED;
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

    /** Which required measurement is missing first, in words for people; null if none is. */
    public @Nullable String firstMissing() {
        return missing.isEmpty() ? null : missing.get(0).reason();
    }
}
