package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.problem.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on a message.
 *
 * @param list one per measurement, in the message's order
 * @param missing one per measurement that cannot be read, and one per required spec that nothing was measured for
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

    /**
     * The verdict on the whole: a failure if there is any, ours or the tester's, a pass if anything was judged at all.
     */
    public Verdict overall() {
        if (firstReason() != null) {
            return Verdict.FAIL;
        }
        boolean judged = list.stream().anyMatch(judgement -> judgement.verdict() == Verdict.PASS);
        return judged ? Verdict.PASS : Verdict.NOT_JUDGED;
    }

    /** Why the unit may not pass, in words for people: the first of all reasons; null if it may. */
    public @Nullable String firstReason() {
        return contradictions()
                .map(against -> against.reason().toString())
                .findFirst()
                .orElse(null);
    }

    /**
     * A measurement for which the unit may not pass.
     *
     * @param code its code as sent
     * @param reason why, in words for people
     */
    public record Contradiction(String code, Words reason) {

        private static Stream<Contradiction> of(Judgement judgement) {
            Words reason = judgement.contradiction();
            return reason == null ? Stream.empty() : Stream.of(new Contradiction(judgement.code(), reason));
        }
    }

    /** Everything for which the unit may not pass, what is missing last. */
    public Stream<Contradiction> contradictions() {
        return all().stream().flatMap(Contradiction::of);
    }

    /** What did not arrive, for which no unit passes anywhere. */
    public Stream<Contradiction> losses() {
        return missing.stream().flatMap(Contradiction::of);
    }
}
