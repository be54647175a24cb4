package com.f2x.neurohub.measurement;

import static com.f2x.neurohub.measurement.Json.decimal;
import static com.f2x.neurohub.measurement.Json.json;
import static com.f2x.neurohub.measurement.Json.measured;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operator, at, below and above what it compares with. */
class ComparisonTests {

    @ParameterizedTest
    @CsvSource({
        "GE,   FAIL PASS PASS PASS PASS",
        "GT,   FAIL FAIL PASS PASS PASS",
        "LE,   PASS PASS PASS PASS FAIL",
        "LT,   PASS PASS PASS FAIL FAIL",
        "GELE, FAIL PASS PASS PASS FAIL",
        "GELT, FAIL PASS PASS FAIL FAIL",
        "GTLE, FAIL FAIL PASS PASS FAIL",
        "GTLT, FAIL FAIL PASS FAIL FAIL",
    })
    void limitsIncludeThemselvesWhereTheOperatorSaysSo(Comparison operator, String verdicts) {
        Spec spec = limits(operator, "0.1", "0.3");

        assertThat(List.of(
                        verdict(spec, "0.0999999999999999999999"),
                        verdict(spec, "0.10"),
                        verdict(spec, "0.2"),
                        verdict(spec, "3e-1"),
                        verdict(spec, "0.3000000000000000000001")))
                .extracting(Verdict::name)
                .containsExactly(verdicts.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "GE,   28.3",
        "LE,   28.3",
        "GELE, 28.3",
        "EQ,   28.3",
    })
    void aConvertedValueOnTheLimitPasses(Comparison operator, String value) {
        Spec ohm = operator == Comparison.EQ ? expects(operator, "28300") : limits(operator, "28300", "28300");
        Spec inOhm = new Spec(
                ohm.code(), "Ohm", operator, ohm.lower(), ohm.upper(), ohm.expected(), null, false, null, null);

        assertThat(judge(inOhm, value, "kOhm").verdict()).isEqualTo(Verdict.PASS);
        assertThat(judge(inOhm, value, "kOhm").value()).isEqualByComparingTo("28300");
        assertThat(judge(inOhm, value, "V").verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EQ | 5       | 5        | PASS",
                "EQ | 5       | 5.000    | PASS",
                "EQ | 0.3     | 3e-1     | PASS",
                "EQ | 5       | '5'      | PASS",
                "EQ | 5       | 5.0000000000000000000001 | FAIL",
                "EQ | 1e300   | 1e300    | PASS",
                "EQ | 5       | 'five'   | FAIL",
                "EQ | 1       | true     | FAIL",
                "EQ | 5       | 'NaN'    | FAIL",
                "EQ | 5       | [5]      | FAIL",
                "NE | 5       | 6        | PASS",
                "NE | 5       | 5.0      | FAIL",
                "NE | 5       | 'NaN'    | FAIL",
                "NE | 5       | 'six'    | FAIL",
                "NE | 5       | true     | FAIL",
                "EQ | 'v1.2'  | 'v1.2'   | PASS",
                "EQ | 'v1.2'  | 'V1.2'   | FAIL",
                "EQ | 'v1.2'  | 'v1.2 '  | FAIL",
                "EQ | '12'    | 12       | FAIL",
                "EQ | '12'    | '12'     | PASS",
                "EQ | 'true'  | true     | FAIL",
                "EQ | '합격'    | '합격'     | PASS",
                "EQ | '합격'    | '\u1112\u1161\u11b8\u1100\u1167\u11a8' | PASS",
                "NE | 'FAIL'  | 'PASS'   | PASS",
                "NE | 'FAIL'  | 'FAIL'   | FAIL",
                "NE | 'FAIL'  | 0        | FAIL",
                "NE | 'FAIL'  | false    | FAIL",
                "NE | 'FAIL'  | ['x']    | FAIL",
                "CIEQ | 'Pass' | 'pASS'  | PASS",
                "CIEQ | 'STRASSE' | 'straße' | PASS",
                "CIEQ | 'İ'   | 'x'      | FAIL",
                "CIEQ | 'ok'  | 'ng'     | FAIL",
                "CIEQ | 'ok'  | 1        | FAIL",
                "CINE | 'Fail' | 'FAIL'  | FAIL",
                "CINE | 'Fail' | 'OK'    | PASS",
                "CINE | 'Fail' | 1       | FAIL",
                "MATCH | 'v[0-9]+[.][0-9]+' | 'v1.20'  | PASS",
                "MATCH | 'v[0-9]+[.][0-9]+' | 'v1.20b' | FAIL",
                "MATCH | 'v[0-9]+[.][0-9]+' | 1.20     | FAIL",
                "EQ | true    | true     | PASS",
                "EQ | true    | false    | FAIL",
                "EQ | true    | 'true'   | FAIL",
                "EQ | true    | 1        | FAIL",
                "EQ | false   | 0        | FAIL",
                "NE | true    | false    | PASS",
                "NE | true    | true     | FAIL",
                "NE | true    | 'no'     | FAIL",
                "NE | true    | 0        | FAIL",
            })
    void anExpectedValueIsMetByItsOwnKindOnly(String operator, String expected, String value, Verdict verdict) {
        assertThat(verdict(expects(Comparison.valueOf(operator), expected), value))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void aSpecThatLacksWhatItsOperatorComparesWithPassesNothing(Comparison operator) {
        Spec bare = Spec.of("X", null, operator, null, null, null, null);

        assertThat(verdict(bare, "5")).isEqualTo(operator == Comparison.LOG ? Verdict.NOT_JUDGED : Verdict.FAIL);
        assertThat(bare.fault() == null).isEqualTo(operator == Comparison.LOG);
    }

    @ParameterizedTest
    @CsvSource({"EQ, CIEQ", "NE, CINE"})
    void textsOnlyAreComparedInAnyCase(Comparison exact, Comparison inAnyCase) {
        assertThat(expects(exact, "5").fault()).isNull();
        assertThat(expects(inAnyCase, "5").fault()).isNotNull();
        assertThat(verdict(expects(inAnyCase, "true"), "true")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(expects(inAnyCase, "true"), "false")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aPatternThatNeverEndsIsAFailure() {
        Spec endless = expects(Comparison.MATCH, "'(a+)+b'");

        assertThat(verdict(endless, "'" + "a".repeat(900) + "'")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(endless, "'aaab'")).isEqualTo(Verdict.PASS);
        assertThat(verdict(expects(Comparison.MATCH, "'a*'"), "'" + "a".repeat(1001) + "'"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(expects(Comparison.MATCH, "'(((a|b)*)*)*'"), "'" + "ab".repeat(500) + "'"))
                .isNotNull();
        assertThat(verdict(expects(Comparison.MATCH, "'('"), "'('")).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EQ    | 5     | 6       | X is 6 but must be 5",
                "NE    | 5     | 5.0     | X is 5 but must not be 5",
                "EQ    | 'a'   | 'b'     | X is 'b' but must be 'a'",
                "CINE  | 'a'   | 'A'     | X is 'A' but must not be 'a'",
                "MATCH | 'a'   | 'b'     | X is 'b' but must match 'a'",
                "EQ    | true  | false   | X is 'false' but must be 'true'",
                "EQ    | 'a'   | 1       | X must be a text but is '1'",
                "EQ    | true  | 1       | X must be true or false but is '1'",
            })
    void aFailureIsExplained(Comparison operator, String expected, String value, String reason) {
        assertThat(judge(expects(operator, expected), value, null).reason()).hasToString(reason);
    }

    @Test
    void aReasonIsCutBetweenCharacters() {
        String value = "x".repeat(59) + "\ud83d\ude00\ud83d\ude00";

        assertThat(judge(expects(Comparison.EQ, "'y'"), "'" + value + "'", null).reason())
                .asString()
                .contains("x'".substring(0, 1) + "...'")
                .doesNotContain("\ud83d");
    }

    @Test
    void limitsTellTheOperator() {
        assertThat(Comparison.between(false, false, false, false)).isEqualTo(Comparison.LOG);
        assertThat(Comparison.between(true, false, false, false)).isEqualTo(Comparison.GT);
        assertThat(Comparison.between(false, true, true, true)).isEqualTo(Comparison.LE);
        assertThat(Comparison.between(true, true, true, false)).isEqualTo(Comparison.GELT);
    }

    private static Spec limits(Comparison operator, String lower, String upper) {
        return Spec.of(
                "X",
                null,
                operator,
                operator.hasLower() ? decimal(lower) : null,
                operator.hasUpper() ? decimal(upper) : null,
                null,
                null);
    }

    private static Spec expects(Comparison operator, String expected) {
        return Spec.of("X", null, operator, null, null, new ExpectedValue(json(expected)), null);
    }

    private static Verdict verdict(Spec spec, String value) {
        return judge(spec, value, null).verdict();
    }

    private static Judgement judge(Spec spec, String value, @Nullable String unit) {
        return Judge.judge(List.of(spec), measured("X", value, unit)).list().get(0);
    }
}
