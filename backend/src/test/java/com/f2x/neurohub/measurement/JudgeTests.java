package com.f2x.neurohub.measurement;

import static com.f2x.neurohub.measurement.Json.json;
import static com.f2x.neurohub.measurement.Json.measured;
import static com.f2x.neurohub.measurement.Json.required;
import static com.f2x.neurohub.measurement.Json.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Verdicts on single measurements and on whole messages. */
class JudgeTests {

    private static final Spec VOLTAGE = spec("VOLTAGE", "V", "11.8", "12.4");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "11.8, 12.4, 12,     PASS",
                "11.8, 12.4, 11.8,   PASS",
                "11.8, 12.4, 12.4,   PASS",
                "11.8, 12.4, 12.400, PASS",
                "11.8, 12.4, 124e-1, PASS",
                "11.8, 12.4, 11.79999999999999999999, FAIL",
                "11.8, 12.4, 12.40000000000000000001, FAIL",
                "11.8, -,    1e300,  PASS",
                "11.8, -,    11.7,   FAIL",
                "-,    12.4, -1e300, PASS",
                "-,    12.4, 12.5,   FAIL",
                "-,    -,    99,     NOT_JUDGED",
                "0,    0,    0,      PASS",
                "0,    0,    -0.0,   PASS",
                "5,    4,    4.5,    FAIL",
            })
    void aValueOnALimitPassesAndOneBeyondItFails(
            @Nullable String lower, @Nullable String upper, String value, Verdict verdict) {
        Spec spec = spec("VOLTAGE", "V", lower, upper);

        assertThat(only(spec, value).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0, FAIL", "1e-300, PASS", "9.999, PASS", "10, FAIL"})
    void aValueOnAnExclusiveLimitFails(String value, Verdict verdict) {
        Spec exclusive = Spec.of("VOLTAGE", "V", Comparison.GTLT, BigDecimal.ZERO, BigDecimal.TEN, null, null);

        assertThat(only(exclusive, value).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"NaN\"",
                "\"Infinity\"",
                "\"-Infinity\"",
                "\"INF\"",
                "\"\"",
                "\"12,1\"",
                "\"0x0C\"",
                "\"12 V\"",
                "\"١٢\"",
                "true",
                "[12]",
                "{\"a\":12}",
                "1e401",
                "1e-402",
                "1e400000000",
                "-1e400000000",
                "1e-400000000"
            })
    void whatIsNoNumberOfReasonableSizeFailsAgainstLimits(String value) {
        Judgement judgement = only(spec("VOLTAGE", "V", null, "1e399"), value);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reason())
                .asString()
                .startsWith("VOLTAGE must be a number but is ")
                .hasSizeLessThan(200);
        assertThat(judgement.value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12.1\"", "\" 12.1 \"", "\"+1.21e1\""})
    void aTextThatSpellsANumberIsThatNumber(String value) {
        assertThat(only(VOLTAGE, value).verdict()).isEqualTo(Verdict.PASS);
        assertThat(only(VOLTAGE, value.replace('1', '9')).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aNumberThatIsNotOneInMemoryFails() {
        var message = JsonNodeFactory.instance
                .objectNode()
                .put("VOLTAGE", Double.NaN)
                .put("voltage", Double.POSITIVE_INFINITY);

        assertThat(Judge.judge(List.of(spec("VOLTAGE", "V", null, "9")), message)
                        .list())
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.FAIL, Verdict.FAIL);
    }

    @Test
    void theStepsSpecCountsBeforeTheMessages() {
        var message = json("[{'code':'VOLTAGE','value':12,'spec':{'min':20,'max':30}}]");

        assertThat(Judge.judge(List.of(VOLTAGE), message).firstReason()).isNull();
        assertThat(Judge.judge(List.of(), message).firstReason()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voltage", "Voltage", "VOLTAGE"})
    void codesMatchRegardlessOfCase(String code) {
        assertThat(Judge.judge(List.of(VOLTAGE), measured(code, "99", "V")).firstReason())
                .isNotNull();
    }

    @Test
    void codesThatDifferInCaseOnlyMatchAsWritten() {
        List<Spec> specs = List.of(spec("u", null, null, "1"), spec("U", null, null, "100"));

        assertThat(Judge.judge(specs, json("{'U':50}")).firstReason()).isNull();
        assertThat(Judge.judge(specs, json("{'u':50}")).firstReason()).isNotNull();
    }

    @Test
    void everyRepetitionOfACodeIsJudged() {
        var message =
                json("[{'code':'VOLTAGE','value':12},{'code':'VOLTAGE','value':13},{'code':'VOLTAGE','value':12}]");

        assertThat(Judge.judge(List.of(VOLTAGE), message).list())
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "7",
                "{'VOLTAGE':null}",
                "{'VOLTAGE':{'value':null}}",
                "[{'code':'VOLTAGE','value':null}]",
                "{'notes':'VOLTAGE'}"
            })
    void aRequiredMeasurementMustBeThere(String message) {
        Judgements judgements = Judge.judge(List.of(required(VOLTAGE)), json(message));

        assertThat(judgements.missing()).extracting(Judgement::code).containsExactly("VOLTAGE");
        assertThat(judgements.overall()).isEqualTo(Verdict.FAIL);
        assertThat(judgements.firstReason()).isNotNull();
        assertThat(judgements.firstReason()).isEqualTo("VOLTAGE is required but was not measured");
        assertThat(Judge.judge(List.of(VOLTAGE), json(message)).firstReason()).isNull();
    }

    @Test
    void aRequiredMeasurementWithoutLimitsNeedsOnlyBeThere() {
        Spec recorded = required(spec("FIRMWARE", null, null, null));

        Judgements judgements = Judge.judge(List.of(recorded), json("{'FIRMWARE':{'value':'v1.2.3'}}"));

        assertThat(judgements.firstReason()).isNull();
        assertThat(judgements.list()).extracting(Judgement::verdict).containsExactly(Verdict.NOT_JUDGED);
    }

    @Test
    void attributesAreNotJudged() {
        var message = json("{'notes':'text','depth':0.1,'component_lots':{'spring':'S1'},'tags':[1,2],'VOLTAGE':12}");

        assertThat(Judge.judge(List.of(VOLTAGE), message).list())
                .extracting(Judgement::code)
                .containsExactly("VOLTAGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'NaN'", "'warm'", "true", "99"})
    void aPlainValueIsJudgedWhereItsCodeHasASpec(String value) {
        assertThat(Judge.judge(List.of(VOLTAGE), json("{'VOLTAGE':" + value + "}"))
                        .firstReason())
                .isNotNull();
        assertThat(Judge.judge(List.of(), json("{'VOLTAGE':" + value + "}")).list())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'max':'none'}", "{'min':true}", "{'min':0,'max':[1]}", "{'max':1e999}"})
    void aMessagesLimitThatIsNoNumberIsNeverAPass(String limits) {
        Judgements judgements = Judge.judge(List.of(), json("[{'code':'R1','value':5,'spec':" + limits + "}]"));

        assertThat(judgements.firstReason()).startsWith("R1 cannot be judged: the limit 'm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{'min':null,'max':null}", "{'min':'','target':5}", "''", "{'name':'R'}"})
    void withoutLimitsAMeasurementIsRecorded(String limits) {
        Judgements judgements = Judge.judge(List.of(), json("[{'code':'R1','value':5,'spec':" + limits + "}]"));

        assertThat(judgements.firstReason()).isNull();
        assertThat(judgements.list()).extracting(Judgement::verdict).containsExactly(Verdict.NOT_JUDGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13    | VOLTAGE is 13 V, above the upper limit 12.4 V",
                "11.70 | VOLTAGE is 11.7 V, below the lower limit 11.8 V",
                "1e90  | VOLTAGE is 1E+90 V, above the upper limit 12.4 V",
                "true  | VOLTAGE must be a number but is 'true'",
                "[]    | VOLTAGE must be a number but is a list or object",
            })
    void aFailureIsExplained(String value, String reason) {
        assertThat(Judge.judge(List.of(VOLTAGE), measured("VOLTAGE", value, "V"))
                        .firstReason())
                .isEqualTo(reason);
    }

    private static Judgement only(Spec spec, String value) {
        List<Judgement> judgements = Judge.judge(List.of(spec), measured(spec.code(), value, spec.unit()))
                .list();
        assertThat(judgements).hasSize(1);
        return judgements.get(0);
    }
}
