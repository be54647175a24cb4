package com.f2x.neurohub.measurement;

import static com.f2x.neurohub.measurement.Json.json;
import static com.f2x.neurohub.measurement.Json.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Messages made to break or stall the judge. */
class HostileMessageTests {

    private static final int MANY = 10_000;
    private static final Spec SPEC = spec("X", "V", "0", "1");

    @Test
    void everyOneOfManyMeasurementsIsJudged() {
        Judgements judgements = Judge.judge(List.of(SPEC), many("{'code':'X','value':0.%d,'unit':'mV'}"));

        assertThat(judgements.list()).hasSize(MANY);
        assertThat(judgements.firstReason()).isNull();
    }

    @Test
    void manyUnitsMadeUpForTheMessageAreRefused() {
        Judgements judgements = Judge.judge(List.of(SPEC), many("{'code':'X','value':1,'unit':'Ym9.Zm9.kg9.(s/%dA)'}"));

        assertThat(judgements.list())
                .hasSize(MANY)
                .allSatisfy(judgement -> assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL));
    }

    @Test
    void hugeExponentsAreRefusedInValuesAndLimits() {
        Judgements judgements = Judge.judge(
                List.of(SPEC),
                json("[{'code':'X','value':1e400000000,'unit':'mV'},{'code':'X','value':'1e999999999999'},"
                        + "{'code':'Y','value':1,'spec':{'min':-1e400000000}},"
                        + "{'code':'Z','value':1e-400000000,'spec':{'min':0}}]"));

        assertThat(judgements.list())
                .hasSize(4)
                .allSatisfy(judgement -> assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL));
    }

    @Test
    void deepNestingIsNotFollowed() {
        JsonNode nested = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 100_000; i++) {
            nested = JsonNodeFactory.instance.arrayNode().add(nested);
        }
        var message = JsonNodeFactory.instance.objectNode();
        message.putObject("X").set("value", nested);
        message.putObject("Y").set("y", nested);
        message.set("items", nested);

        assertThat(Judge.judge(List.of(SPEC), message).list())
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.FAIL);
    }

    @Test
    void reasonsStayShort() {
        String text = "x".repeat(100_000);
        var message = json("[{'code':'%s','value':'%s','unit':'%s','spec':{'min':1}}]".formatted(text, text, text));

        assertThat(Judge.judge(List.of(), message).firstReason()).hasSizeLessThan(300);
    }

    private static JsonNode many(String item) {
        return json(IntStream.range(0, MANY).mapToObj(item::formatted).collect(Collectors.joining(",", "[", "]")));
    }
}
