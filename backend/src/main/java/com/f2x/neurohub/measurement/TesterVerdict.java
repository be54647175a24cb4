package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.text.NormalForm;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What testers say about their own measurements. Of several that they say, one that failed counts. */
final class TesterVerdict {

    /** The member that tells it, also of a whole group of measurements. */
    static final String RESULT = "result";

    private static final String FAIL = "FAIL";
    private static final List<String> WORDS = List.of(RESULT, "verdict", "outcome", "status");
    private static final List<String> FLAGS = List.of("passed", "pass", "ok", "is_pass");
    private static final List<String> DENIALS = List.of("failed", "fail", "ng", "is_fail");

    /** Blanks, points, strokes and whatever else stands between and around the letters of a word. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern BEGINS_LIKE_A_FAILURE = Pattern.compile("(fail|reject|불합격|불량|실패|不合格|不良).*");
    private static final Set<String> FAILED = Set.of(
            "f",
            "ng",
            "nok",
            "notok",
            "nogo",
            "ko",
            "bad",
            "false",
            "error",
            "aborted",
            "terminated",
            "timeout",
            "defect",
            "defective",
            "outofrange",
            "outofspec");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");

    private TesterVerdict() {}

    /** The verdict of a measurement as sent; null where its members tell none. */
    static @Nullable String of(Members item) {
        return of(item, name -> true);
    }

    /**
     * The verdict of a measurement or a group of them.
     *
     * @param tells which members are no measurements themselves
     */
    static @Nullable String of(Members item, Predicate<String> tells) {
        List<JsonNode> told = WORDS.stream().filter(tells).map(item::get).toList();
        for (JsonNode word : told) {
            if (isFailure(word)) {
                return word.isContainer() ? FAIL : Readings.text(word);
            }
        }
        boolean denied = FLAGS.stream().filter(tells).map(item::get).anyMatch(TesterVerdict::isDenied)
                || DENIALS.stream()
                        .filter(tells)
                        .map(item::get)
                        .anyMatch(flag -> flag.isBoolean() && flag.booleanValue());
        return denied
                ? FAIL
                : told.stream()
                        .map(Readings::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isDenied(JsonNode flag) {
        String word = Readings.text(flag);
        return word != null && (NO.contains(NormalForm.key(word)) || isFailure(word));
    }

    /** Whether a verdict says so itself, or anything in it. */
    private static boolean isFailure(JsonNode verdict) {
        return verdict.isContainer()
                ? verdict.valueStream().anyMatch(TesterVerdict::isFailure)
                : isFailure(Readings.text(verdict));
    }

    /** Whether a verdict as sent says that the measurement failed. */
    static boolean isFailure(@Nullable String word) {
        if (word == null) {
            return false;
        }
        String letters = BETWEEN.matcher(NormalForm.key(word)).replaceAll("");
        return FAILED.contains(letters)
                || BEGINS_LIKE_A_FAILURE.matcher(letters).matches();
    }
}
