package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How strict a step of a route is.
 *
 * @param maxAttempts attempts without a PASS that are allowed
 * @param requiresEquipment whether it runs on known equipment only
 * @param defectCodes the codes that its defects may have, null for any
 * @param limits what its measurements are held against
 */
public record StepRules(
        int maxAttempts,
        boolean requiresEquipment,
        @Nullable Set<String> defectCodes,
        Limits limits) {

    /** The rules of a process that is not on the route. */
    public static final StepRules NONE = new StepRules(1, false, null, Limits.NONE);

    /**
     * Makes sure that defects are in the catalogue, where the step asks for it.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the codes that are not
     */
    public void requireKnown(Outcome outcome) {
        if (defectCodes == null) {
            return;
        }
        List<String> unknown = outcome.defects().stream()
                .map(Defect::code)
                .filter(code -> !defectCodes.contains(code))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw Rule.DEFECT_UNKNOWN.at(
                    "defects", "must be in the catalogue of the process, which has no %s", unknown);
        }
    }
}
