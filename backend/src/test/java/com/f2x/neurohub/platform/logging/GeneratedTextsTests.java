package com.f2x.neurohub.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.logging.Redaction.Rule;
import com.f2x.neurohub.testing.machine.Effort;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Patterns that are not tried would have found nothing. */
class GeneratedTextsTests {

    private static final String RANDOM_BITS = "kT9xQ2mZ7bV4nC1rL8sD5fG3hJ6wY0pA-eU_iO2tRgH";

    private static final List<String> NAMES = List.of(
            "password",
            "Passwd",
            "PASSPHRASE",
            "passw",
            "client-secret",
            "\u017fecret",
            "tokens",
            "to\u212aen",
            "access_token",
            "apikey",
            "X-API-Key",
            "api_key",
            "api key",
            "/api/v1/lots",
            "credential",
            "Signature",
            "Authorization",
            "Set-Cookie",
            "cookie",
            "bearer",
            "BASIC",
            "basically",
            "nhk_",
            "NHK_",
            "nha_",
            "nhz_",
            "nhä_",
            "unhandled",
            "whsec_",
            "v1=",
            "V1=",
            "v12=",
            "v٣=",
            "eyJ",
            "eyj",
            "http://",
            "jdbc:postgresql://");

    private static final List<String> SIGNS = List.of(
            "=",
            ":",
            ": ",
            " = ",
            "\"",
            "\":\"",
            "\\\"",
            "'",
            " '",
            " ",
            "    ",
            "\n",
            "\t",
            ",",
            ";",
            "&",
            ")",
            "]",
            "}",
            "[",
            "{",
            "(",
            ")=(",
            "@",
            ".",
            "/",
            "-",
            "_",
            "?",
            "***",
            "\\",
            "$1",
            "é",
            "한글",
            "\ud83d\ude00");

    private static final List<String> VALUES = List.of(
            "Canary8d1f6b",
            "anna:Canary8d1f6b@db",
            "0123456789abcdef",
            "0123456789ABCDEF0",
            "Ab3-_x9Z",
            "hbGciOiJSUzI1NiJ9.abc.def",
            RANDOM_BITS,
            RANDOM_BITS.substring(1),
            RANDOM_BITS + "x",
            RANDOM_BITS.toLowerCase(Locale.ROOT),
            "a".repeat(43),
            "a",
            "7",
            "the lot");

    private static final List<List<String>> PARTS = List.of(NAMES, SIGNS, SIGNS, VALUES);

    private final Random random = new Random(4711);

    @Test
    void areLeftAsByAllPatternsOneAfterTheOther() {
        Set<Pattern> changing = new HashSet<>();
        for (int i = 0; i < Effort.times(20_000); i++) {
            String text = text();
            String left = text;
            for (Rule rule : Redaction.RULES) {
                left = replaced(left, rule.pattern(), "$1$2***" + rule.tail(), changing);
            }
            left = replaced(left, Redaction.RANDOM, "***", changing);

            assertThat(Redaction.of(text)).as(text).isEqualTo(left);
        }
        assertThat(changing).as("Patterns of something there was").hasSize(Redaction.RULES.size() + 1);
    }

    @Test
    void haveNoWordAfterwardsThatTheyHadNotBefore() {
        for (int i = 0; i < Effort.times(2_000); i++) {
            String text = text();
            for (Rule rule : Redaction.RULES) {
                String left = rule.applyTo(text);
                assertThat(wordsOf(text)).as(left).containsAll(wordsOf(left));
            }
        }
    }

    private static String replaced(String text, Pattern pattern, String replacement, Set<Pattern> changing) {
        String left = pattern.matcher(text).replaceAll(replacement);
        if (!left.equals(text)) {
            changing.add(pattern);
        }
        return left;
    }

    private static Set<String> wordsOf(String text) {
        return Redaction.RULES.stream()
                .flatMap(rule -> rule.words().all())
                .filter(word -> new Words(List.of(word)).areIn(text))
                .collect(Collectors.toSet());
    }

    private String text() {
        return IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(i -> oneOf(oneOf(PARTS)))
                .collect(Collectors.joining());
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
