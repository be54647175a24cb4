package com.f2x.neurohub.measurement;

import static com.f2x.neurohub.measurement.Json.json;
import static com.f2x.neurohub.measurement.Json.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Specs that messages carry with a measurement. */
class MessageSpecTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "5     | {'min':5,'operator':'GE'}               | GE   | PASS",
                "5     | {'min':5,'operator':'gt'}               | GT   | FAIL",
                "5     | {'max':5,'comp':'LT'}                   | LT   | FAIL",
                "5     | {'min':5,'max':6,'comp':'GTLE'}         | GTLE | FAIL",
                "6     | {'min':5,'max':6,'comp':'GTLE'}         | GTLE | PASS",
                "5     | {'min':5,'max':5}                       | GELE | PASS",
                "5     | {'expected':5}                          | EQ   | PASS",
                "6     | {'expected':5}                          | EQ   | FAIL",
                "5     | {'target':5,'operator':'EQ'}            | EQ   | PASS",
                "5     | {'target':5,'operator':'NE'}            | NE   | FAIL",
                "'ok'  | {'expected':'OK','operator':'CIEQ'}     | CIEQ | PASS",
                "true  | {'expected':true}                       | EQ   | PASS",
                "'v1'  | {'expected':'v[0-9]','operator':'MATCH'}| MATCH| PASS",
                "5     | {'operator':'LOG'}                      | LOG  | NOT_JUDGED",
                "5     | {'operator':null,'max':4}               | LE   | FAIL",
                "5     | {'Min':6,'Name':'n','REVISION':3}       | GE   | FAIL",
                "5     | {'MAX':5,'Operator':'le'}               | LE   | PASS",
            })
    void theyMayNameAnOperator(String value, String spec, Comparison operator, Verdict verdict) {
        Judgement judgement = judge(value, spec);

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.operator()).isEqualTo(operator);
        assertThat(judgement.specId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'min':1,'operator':'OUTSIDE'}",
                "{'min':1,'operator':7}",
                "{'min':1,'operator':['GE']}",
                "{'operator':'GE'}",
                "{'max':9,'operator':'GE'}",
                "{'min':1,'max':9,'operator':'GE'}",
                "{'min':1,'operator':'LOG'}",
                "{'min':9,'max':1}",
                "{'min':5,'max':5,'operator':'GELT'}",
                "{'min':1,'expected':5}",
                "{'operator':'EQ'}",
                "{'expected':[5]}",
                "{'expected':{'value':5}}",
                "{'expected':1e999}",
                "{'expected':5,'operator':'MATCH'}",
                "{'expected':'(','operator':'MATCH'}",
                "{'min':'1,0'}",
                "{'min':1,'maximum':9}",
                "{'lower_limit':1}",
                "{'min':1,'MIN':2}",
                "'see drawing'",
                "'1..9'",
                "[1,9]",
                "7",
                "true",
            })
    void onesThatCannotBeReadOrContradictThemselvesPassNothing(String spec) {
        Judgement judgement = judge("5", spec);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reason()).asString().startsWith("X cannot be judged: ");
    }

    @Test
    void theStepsOperatorCountsBeforeTheMessages() {
        var message = json("[{'code':'X','value':5,'result':'FAIL','spec':{'expected':6,'operator':'nonsense'}}]");

        Judgement judgement =
                Judge.judge(List.of(spec("X", null, null, "5")), message).list().get(0);

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.operator()).isEqualTo(Comparison.LE);
        assertThat(judgement.tester()).isEqualTo("FAIL");
    }

    @Test
    void theWholeIsAFailureWithAnyAndAPassWithOneThatWasJudged() {
        assertThat(overall("[{'code':'X','value':1,'spec':{'max':1}},{'code':'Y','value':1}]"))
                .isEqualTo(Verdict.PASS);
        assertThat(overall("[{'code':'X','value':1,'spec':{'max':1}},{'code':'Y','value':1,'spec':{'max':0}}]"))
                .isEqualTo(Verdict.FAIL);
        assertThat(overall("[{'code':'Y','value':1}]")).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(overall("{}")).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void aListUnderACodeWithASpecIsNeverAPass() {
        assertThat(Judge.judge(List.of(spec("X", null, null, "5")), json("{'X':[1,2]}"))
                        .overall())
                .isEqualTo(Verdict.FAIL);
    }

    private static Verdict overall(String message) {
        return Judge.judge(List.of(), json(message)).overall();
    }

    private static Judgement judge(String value, String spec) {
        return Judge.judge(List.of(), json("[{'code':'X','value':" + value + ",'spec':" + spec + "}]"))
                .list()
                .get(0);
    }
}
