package com.f2x.neurohub.measurement;

import static com.f2x.neurohub.measurement.Json.json;
import static com.f2x.neurohub.measurement.Json.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever shape a measurement is sent in: one that has a spec is judged, or it is told that it cannot be read. */
class ShapePropertiesTests {

    private static final String CODE = "온도 Ä1";
    private static final Spec SPEC = spec(CODE, null, "1", null);

    /** Each with {@code #} for the code and {@code 0} for the value. */
    private static final List<String> SHAPES = List.of(
            "{'#':0}",
            "{'#':{'value':0}}",
            "{'#':{'Value':0,'UNIT':null}}",
            "{'#':{'code':'other','value':0}}",
            "{'m1':{'code':'#','value':0}}",
            "{'m1':{'name':'#','value':0}}",
            "[{'code':'#','value':0}]",
            "[{'Code':'#','VALUE':0}]",
            "[{'name':'#','value':0}]",
            "[{'code':'7','name':'#','value':0}]",
            "{'items':[{'code':'#','value':0}]}",
            "{'Items':[{'code':'#','value':0}]}",
            "{'data':[{'code':'#','value':0}]}",
            "{'code':'#','value':0}");

    private static final List<String> AROUND = List.of(
            "%s",
            "{'group':%s}", "{'a':{'b':{'c':%s}}}", "{'list':[%s]}", "[[%s]]", "{'x':{'value':%s}}", "{'x':1,'y':%s}");

    static Stream<String> messages() {
        List<UnaryOperator<String>> spellings = List.of(
                code -> code,
                code -> code.toLowerCase(Locale.ROOT),
                code -> Normalizer.normalize(code, Normalizer.Form.NFD),
                code -> code.replace("1", "\uFF11").replace("온", "\u200B온\u00AD"),
                code -> " " + code + " ");
        List<String> messages = new ArrayList<>();
        for (String around : AROUND) {
            for (String shape : SHAPES) {
                for (UnaryOperator<String> spelling : spellings) {
                    messages.add(around.formatted(shape).replace("#", spelling.apply(CODE)));
                }
            }
        }
        return messages.stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatHasASpecIsJudgedInEveryShape(String message) {
        assertThat(judge(message.replace("0", "2")).firstReason()).as(message).isNull();
        assertThat(judge(message.replace("0", "2")).overall()).as(message).isEqualTo(Verdict.PASS);
        assertThat(judge(message.replace("0", "0.5")).firstReason()).as(message).contains("below the lower limit 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'#':{'measured_value':0.5}}",
                "{'#':{}}",
                "{'#':{'val':2}}",
                "[{'code':'#','measured_value':2}]",
                "[{'code':'#'}]",
                "{'code':'#','measured':2}",
                "[{'parameter':'#','value':2}]",
                "[{'parameter':'#','reading':2}]",
                "{'test':{'parameter':'#','reading':2}}",
                "{'codes':['#'],'values':[2]}",
                "[['#',2]]",
                "['#',2]",
                "{'#':{'value':2,'Value':0.5}}",
                "{'#':2,'again':[{'parameter':'#','value':0.5}]}",
                "{'#':2,'again':[{'parameter':'#','measured_value':0.5}]}",
                "{'#':2,'again':{'parameter':'#','got':'0.5'}}",
                "{'group':{'#':{'result':2}}}",
            })
    void whereItCannotBeReadNothingPasses(String message) {
        Judgements judgements = judge(message.replace("#", CODE));

        assertThat(judgements.losses())
                .as(message)
                .singleElement()
                .satisfies(loss -> assertThat(loss.reason())
                        .asString()
                        .contains(CODE)
                        .contains(" cannot be read at measurements"));
        assertThat(judgements.overall()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'notes':'#'}",
                "{'#':null}",
                "{'#':{'value':null}}",
                "{'#':2,'order':['#']}",
                "{'#':2,'summary':{'worst':'#'}}",
                "[{'code':'other','value':5,'beside':'#'}]",
                "{'#_max':0.5}",
            })
    void anAttributeThatNamesACodeIsNoMeasurement(String message) {
        assertThat(judge(message.replace("#", CODE)).firstReason()).as(message).isNull();
    }

    @Test
    void aCodeThatCanMeanTwoSpecsIsNotGuessed() {
        Judgements judgements = Judge.judge(
                List.of(spec("Vmin", null, "1", null), spec("vMin", null, "5", null)),
                json("{'VMIN':2,'a':{'code':'VMIN','value':2}}"));

        assertThat(judgements.losses())
                .extracting(Judgements.Contradiction::reason)
                .allSatisfy(reason -> assertThat(reason).asString().endsWith("it may mean Vmin or vMin"));
        assertThat(judgements.overall()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'code':'zz','value':5,'result':'FAIL'}]",
                "[{'code':'zz','value':5,'Result':'failed'}]",
                "[{'code':'zz','value':5,'verdict':'NG'}]",
                "[{'code':'zz','value':5,'outcome':'Terminated'}]",
                "[{'code':'zz','value':5,'status':'F'}]",
                "[{'code':'zz','value':5,'passed':false}]",
                "[{'code':'zz','value':5,'passed':0.0}]",
                "[{'code':'zz','value':5,'isPassed':'no'}]",
                "[{'code':'zz','value':5,'failed':1}]",
                "[{'code':'zz','value':5,'fail':'Y'}]",
                "[{'code':'zz','value':5,'is_ng':true}]",
                "[{'code':'zz','value':5,'test_result':'1(FAIL)'}]",
                "[{'code':'zz','value':5,'판정':'부적합'}]",
                "[{'code':'zz','result':'FAIL'}]",
                "{'zz':{'value':5,'result':' nok '}}",
                "{'zz':{'result':'FAIL'}}",
                "{'group':{'zz':{'value':5,'result':'FAIL'}}}",
                "{'result':'FAIL','zz':{'value':5}}",
                "[{'code':'온도 Ä1','value':2,'result':'FAIL'}]",
            })
    void aMeasurementThatItsTesterFailedIsNoPass(String message) {
        Judgements judgements = judge(message);

        assertThat(judgements.contradictions()).as(message).hasSize(1);
        assertThat(judgements.firstReason()).endsWith(" by its tester");
        assertThat(judgements.losses()).isEmpty();
        assertThat(judgements.overall()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT PASS", "not passed", "No_Good", "NG1", "NG(LOW)", "TEST FAIL", "REJ", "OOS", "ERR", "ABORT", "FAULT",
                "OUT OF LIMIT", "OUT OF TOLERANCE", "오류", "에러", "중단", "타임아웃", "시간 초과", "결함", "범위 초과", "거부", "비정상",
                "미통과", "미합격", "탈락"
            })
    void whatMeansAFailureInOtherWordsIsOne(String word) {
        assertThat(judge("[{'code':'zz','value':5,'result':'" + word + "'}]").firstReason())
                .endsWith(" by its tester");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'vmin':{'value':1.5,'uom':'kV'}}",
                "[{'code':'vmin','value':1.5,'units':'kV'}]",
                "{'vmin':1.5,'unit':'kV'}",
                "{'unit':'kV','items':[{'code':'vmin','value':1.5}]}",
                "{'g':{'unit':'kV','vmin':1.5}}"
            })
    void aUnitCountsUnderWhicheverNameAndForAllOfItsGroup(String message) {
        List<Spec> volts = List.of(spec("vmin", "V", "1", "2"));

        assertThat(Judge.judge(volts, json(message)).firstReason()).as(message).contains("above");
        assertThat(Judge.judge(volts, json(message.replace("kV", "V"))).firstReason())
                .as(message)
                .isNull();
    }

    @Test
    void anItemOfTwoUnitsIsNotGuessed() {
        assertThat(Judge.judge(
                                List.of(spec("vmin", "V", "1", "2")),
                                json("{'vmin':{'value':1.5,'unit':'V','uom':'kV'}}"))
                        .firstReason())
                .contains("more than one value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'code':'zz','value':9,'min':0,'max':5}]",
                "[{'code':'zz','value':9,'lower_limit':0,'upper_limit':5}]",
                "[{'code':'zz','value':9,'LSL':0,'USL':'5'}]",
                "[{'code':'zz','value':9,'limits':{'min':0,'max':5}}]",
                "[{'code':'zz','value':9,'specification':{'max':5}}]",
                "[{'code':'zz','value':9,'limits':{'low':0,'high':5}}]"
            })
    void limitsBesideAValueAreItsSpec(String message) {
        assertThat(judge(message).overall()).as(message).isEqualTo(Verdict.FAIL);
        assertThat(judge("{'range':{'min':0,'max':5}}").overall()).isNotEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASS", "passed", "OK", "DONE", "", "SKIPPED", "no failure", "0 failed"})
    void anyOtherWordOfATesterIsKeptOnly(String word) {
        assertThat(judge("[{'code':'zz','value':5,'result':'" + word + "'}]").firstReason())
                .isNull();
    }

    @Test
    void everythingThatContradictsAPassIsTold() {
        assertThat(Judge.judge(
                                List.of(
                                        spec("a", null, "1", null),
                                        spec("b", null, "1", null),
                                        spec("c", null, "1", null)),
                                json("{'a':0,'b':{'v':0},'g':{'c':0.5},'d':{'value':1,'result':'FAIL'}}"))
                        .contradictions())
                .extracting(Judgements.Contradiction::code)
                .containsExactly("a", "c", "d", "b");
    }

    private static Judgements judge(String message) {
        return Judge.judge(List.of(SPEC), json(message));
    }
}
