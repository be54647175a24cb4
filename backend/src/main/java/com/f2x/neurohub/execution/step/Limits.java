package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.measurement.Judge;
import com.f2x.neurohub.measurement.Spec;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;

/**
 * What the measurements of a step are held against.
 *
 * @param specs the step's own specs; a measurement without one is held against the limits in the message
 * @param recordsMismatches whether a PASS that the measurements contradict is recorded all the same
 */
record Limits(List<Spec> specs, boolean recordsMismatches) {

    /** No limits of the step's own. */
    static final Limits NONE = new Limits(List.of(), false);

    /**
     * Makes sure that the measurements allow what the tester says. The verdict is the server's: in doubt there is no
     * PASS.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if they contradict a PASS
     */
    void require(Outcome outcome) {
        if (outcome.result() != Result.PASS || recordsMismatches) {
            return;
        }
        String reason = Judge.judge(specs, outcome.measurements()).firstReason();
        if (reason != null) {
            throw Rule.VERDICT_MISMATCH.at("measurements", "The result cannot be PASS: " + reason);
        }
    }
}
