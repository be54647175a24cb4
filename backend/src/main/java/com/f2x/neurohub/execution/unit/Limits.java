package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.measurement.Judge;
import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.measurement.Spec;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;

/**
 * What the measurements of a step are held against.
 *
 * @param specs the step's own specs; a measurement without one is held against the limits in the message
 * @param recordsMismatches whether a PASS that the measurements contradict is recorded all the same
 */
public record Limits(List<Spec> specs, boolean recordsMismatches) {

    /** No limits of the step's own. */
    public static final Limits NONE = new Limits(List.of(), false);

    /**
     * Judges the measurements and makes sure that the measurements allow what the tester says. The verdict is the
     * server's: in doubt there is no PASS, and never one without a required measurement.
     *
     * @return the verdicts, which are stored with the attempt whatever its result
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if they contradict a PASS
     */
    public Judgements judge(Outcome outcome) {
        Judgements judgements = Judge.judge(specs, outcome.measurements());
        String reason = recordsMismatches ? judgements.firstMissing() : judgements.firstReason();
        if (outcome.result() == Result.PASS && reason != null) {
            throw Rule.VERDICT_MISMATCH.at("measurements", "The result cannot be PASS: " + reason);
        }
        return judgements;
    }
}
