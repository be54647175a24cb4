package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
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

    /** More than a plant may allow by its settings is never taken. */
    private static final int MOST_DEFECTS = 100;

    private static final int MOST_MEASUREMENTS = 10_000;

    /** Takes a copy and applies the rule that PASS and defects exclude each other and FAIL needs one. */
    public Outcome {
        defects = List.copyOf(defects);
        requireFewDefects(defects.size(), "defects");
        requireFew(measurements, MOST_MEASUREMENTS);
        Rule violated = violated(result, defects);
        if (violated != null) {
            throw violated.at("defects", inWords(violated));
        }
    }

    /**
     * Refuses more defects than an attempt may ever have.
     *
     * @param field what they are called on the wire
     */
    public static void requireFewDefects(int defects, String field) {
        requireFew(field, defects, MOST_DEFECTS);
    }

    /** Refuses more measurements than an attempt may ever have. */
    public static void requireFewMeasurements(JsonNode measurements) {
        requireFew(measurements, MOST_MEASUREMENTS);
    }

    /** Refuses more measurements or defects than a plant takes. */
    public static void requireFew(JsonNode measurements, int mostMeasurements, List<Defect> defects, int mostDefects) {
        requireFew(measurements, mostMeasurements);
        requireFew("defects", defects.size(), mostDefects);
    }

    private static void requireFew(JsonNode measurements, int most) {
        requireFew(
                "measurements",
                Math.max(measurements.size(), measurements.path("items").size()),
                most);
    }

    private static void requireFew(String field, int entries, int most) {
        if (entries > most) {
            throw Rule.INVALID_CONTENT.at(field, "must not have more than %d entries", most);
        }
    }

    /** The rule that a result and defects violate together, null for none. */
    static @Nullable Rule violated(Result result, List<Defect> defects) {
        return switch (result) {
            case PASS -> defects.isEmpty() ? null : Rule.PASS_FORBIDS_DEFECTS;
            case FAIL -> defects.isEmpty() ? Rule.FAIL_NEEDS_DEFECTS : null;
            case REWORK -> null;
        };
    }

    /** What is wrong with the defects where one of the two rules is violated. */
    static Words inWords(Rule violated) {
        return violated == Rule.PASS_FORBIDS_DEFECTS
                ? Words.of("must be empty when the result is PASS")
                : Words.of("must name at least one defect when the result is FAIL");
    }

    /** The defects in words, as the reason of a failure. */
    public String failureReason() {
        return defects.stream()
                .map(defect -> defect.reason() == null ? defect.code() : defect.code() + ": " + defect.reason())
                .collect(Collectors.joining("; "));
    }
}
