package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.text.NormalForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Comparator<String> RESULT_FIRST =
            Comparator.comparing((String name) -> !name.equals(RESULT)).thenComparing(Comparator.naturalOrder());
    private static final Set<String> WORDS = Set.of(
            RESULT,
            "verdict",
            "outcome",
            "status",
            "judgement",
            "judgment",
            "testresult",
            "teststatus",
            "stepresult",
            "overallresult",
            "passfail",
            "판정",
            "결과",
            "합부");
    private static final Set<String> FLAGS = Set.of("passed", "pass", "ok", "ispass", "ispassed", "isok");
    private static final Set<String> DENIALS = Set.of("failed", "fail", "ng", "isfail", "isfailed", "isng");

    /** Blanks, points, strokes and whatever else stands between and around the letters of a word. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern FAILURE = Pattern.compile("(?!(no|non|not|0|zero|without)fail).*fail.*"
            + "|(rej|err|abort|fault|defect|terminat|outof|timeout|timedout|notpass|nopass|notgood|nogood|nogo|notok).*"
            + "|(불합격|불량|실패|부적합|비정상|미통과|미합격|탈락|거부|결함|오류|에러|중단|타임아웃|시간초과|범위초과|규격초과|不合格|不良).*"
            + "|ng([0-9].*|lo.*|hi.*)?|f|nok|ko|bad|false|oos|oot");
    private static final Set<String> NO = Set.of("false", "no", "n");
    private static final Set<String> YES = Set.of("true", "yes", "y", "f");

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
        List<JsonNode> told = told(item, WORDS, tells);
        for (JsonNode word : told) {
            if (isFailure(word)) {
                return word.isContainer() ? FAIL : Readings.text(word);
            }
        }
        boolean denied = told(item, FLAGS, tells).stream().anyMatch(TesterVerdict::isDenied)
                || told(item, DENIALS, tells).stream().anyMatch(TesterVerdict::isAffirmed);
        return denied
                ? FAIL
                : told.stream()
                        .map(Readings::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The members of these names, however they are written: {@code isPass}, {@code IS_PASS}. */
    private static List<JsonNode> told(Members item, Set<String> names, Predicate<String> tells) {
        List<String> telling = new ArrayList<>();
        for (String name : item.names()) {
            if (names.contains(letters(name)) && tells.test(name)) {
                telling.add(name);
            }
        }
        telling.sort(RESULT_FIRST);
        return telling.stream().map(item::get).toList();
    }

    private static boolean isDenied(JsonNode flag) {
        String word = Readings.text(flag);
        BigDecimal number = Numbers.of(flag);
        return number == null ? word != null && (NO.contains(letters(word)) || isFailure(word)) : number.signum() == 0;
    }

    private static boolean isAffirmed(JsonNode flag) {
        String word = Readings.text(flag);
        BigDecimal number = Numbers.of(flag);
        return number != null
                ? number.signum() != 0
                : word != null && !NO.contains(letters(word)) && (YES.contains(letters(word)) || isFailure(word));
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
        return FAILURE.matcher(letters(word)).matches();
    }

    private static String letters(String word) {
        String key = NormalForm.key(word);
        for (int i = 0; i < key.length(); i++) {
            if (!isPlain(key.charAt(i))) {
                return BETWEEN.matcher(key).replaceAll("");
            }
        }
        return key;
    }

    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }
}
