package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an attempt ended and what was found.
 *
 * @param result how it ended
 * @param measurements what was measured, a JSON object
 * @param defects what was found wrong
 * @param notes what people add
 */
public record Outcome(
        Result result,
        JsonNode measurements,
        List<Defect> defects,
        @Nullable String notes) {

    /** Takes a copy and applies the rule that PASS and defects exclude each other and FAIL needs one. */
    public Outcome {
        defects = List.copyOf(defects);
        if (result == Result.PASS && !defects.isEmpty()) {
            throw Rule.PASS_FORBIDS_DEFECTS.at("defects", "must be empty when the result is PASS");
        }
        if (result == Result.FAIL && defects.isEmpty()) {
            throw Rule.FAIL_NEEDS_DEFECTS.at("defects", "must name at least one defect when the result is FAIL");
        }
    }

    /** The defects in words, as the reason of a failure. */
    String failureReason() {
        return defects.stream()
                .map(defect -> defect.reason() == null ? defect.code() : defect.code() + ": " + defect.reason())
                .collect(Collectors.joining("; "));
    }
}
