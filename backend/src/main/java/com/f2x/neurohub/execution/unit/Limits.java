package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.measurement.Judge;
import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.measurement.Judgements.Contradiction;
import com.f2x.neurohub.measurement.Spec;
import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the measurements of a step are held against.
 *
 * @param specs the step's own specs; a measurement without one is held against the limits in the message
 * @param recordsMismatches whether a PASS that the measurements contradict is recorded all the same
 * @param since since when these specs are in force; null for since ever
 */
public record Limits(
        List<Spec> specs,
        boolean recordsMismatches,
        @Nullable Instant since) {

    private static final int MOST_IN_WORDS = 10;

    /** No limits of the step's own. */
    public static final Limits NONE = new Limits(List.of(), false, null);

    /** Whether these specs were in force already. */
    boolean inForceAt(Instant time) {
        return since == null || !time.isBefore(since);
    }

    /** The same with the specs of an earlier time. */
    Limits of(List<Spec> earlier) {
        return new Limits(earlier, recordsMismatches, null);
    }

    /**
     * Judges the measurements and makes sure that the measurements allow what the tester says. The verdict is the
     * server's: in doubt there is no PASS, and never one without a required measurement or with one that cannot be
     * read.
     *
     * @return the verdicts, which are stored with the attempt whatever its result
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming every measurement that contradicts a PASS
     */
    public Judgements judge(Outcome outcome) {
        Judgements judgements = Judge.judge(specs, outcome.measurements());
        if (outcome.result() == Result.PASS) {
            List<Contradiction> against =
                    (recordsMismatches ? judgements.losses() : judgements.contradictions()).toList();
            if (!against.isEmpty()) {
                throw refused(against);
            }
        }
        return judgements;
    }

    private static ProblemException refused(List<Contradiction> against) {
        int more = against.size() - MOST_IN_WORDS;
        Words reasons = Words.joined(
                against.stream().limit(MOST_IN_WORDS).map(Contradiction::reason).toList());
        return Rule.VERDICT_MISMATCH.because(
                Words.of(
                        "The result cannot be PASS: %s",
                        more > 0 ? Words.of("%s and %d more", reasons, more) : reasons),
                against.stream()
                        .map(each -> new FieldProblem(
                                "measurements." + each.code(), each.reason(), Rule.VERDICT_MISMATCH.name()))
                        .toList());
    }
}
