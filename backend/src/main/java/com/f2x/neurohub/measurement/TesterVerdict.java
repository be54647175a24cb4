package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.text.NormalForm;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What testers say about their own measurements. */
final class TesterVerdict {

    /** The member that tells it, also of a whole group of measurements. */
    static final String RESULT = "result";

    private static final List<String> WORDS = List.of(RESULT, "verdict", "outcome", "status");
    private static final List<String> FLAGS = List.of("passed", "pass", "ok");
    /** As keys of names, so in small letters. */
    private static final Set<String> FAILED = Set.of(
            "fail",
            "failed",
            "failure",
            "f",
            "ng",
            "nok",
            "not ok",
            "n.g.",
            "bad",
            "reject",
            "rejected",
            "false",
            "error",
            "aborted",
            "terminated",
            "불합격",
            "실패",
            "불량");

    private TesterVerdict() {}

    /** The verdict of a measurement as sent; null where its members tell none. */
    static @Nullable String of(Members item) {
        String word = WORDS.stream()
                .map(name -> Readings.text(item.get(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean denied = FLAGS.stream().map(item::get).anyMatch(flag -> flag.isBoolean() && !flag.booleanValue());
        return denied && !isFailure(word) ? "FAIL" : word;
    }

    /** Whether a group of measurements says of itself that it failed. */
    static boolean isFailure(JsonNode result) {
        return isFailure(Readings.text(result));
    }

    /** Whether a verdict as sent says that the measurement failed. */
    static boolean isFailure(@Nullable String word) {
        return word != null && FAILED.contains(NormalForm.key(word));
    }
}
