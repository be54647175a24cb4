package com.f2x.neurohub.measurement;

import static com.f2x.neurohub.measurement.Json.json;
import static com.f2x.neurohub.measurement.Json.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Finding measurements in what testers send. */
class ReadingsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'items':[{'code':'V1','name':'Volts','value':12.7,'unit':' V ','spec':{'min':11.8,'max':12.4,'target':12},"
                        + "'result':'FAIL'}]}",
                "[{'code':'V1','name':'Volts','value':12.7,'unit':'V','spec':{'min':'11.8','max':12.4,'target':12},"
                        + "'result':'FAIL'}]",
                "{'V1':{'name':'Volts','value':12.7,'unit':'V','spec':{'min':11.8,'max':12.4,'target':12.0},'result':'FAIL'}}",
            })
    void anItemReadsTheSameInEveryShape(String message) {
        List<Reading> readings = readings(json(message));

        assertThat(readings).hasSize(1);
        Reading reading = readings.get(0);
        assertThat(reading.code()).isEqualTo("V1");
        assertThat(reading.unit()).isEqualTo("V");
        assertThat(reading.result()).isEqualTo("FAIL");
        assertThat(reading.value()).isEqualTo(json("12.7"));
        assertThat(reading.spec())
                .isNotNull()
                .extracting(MessageSpec::spec)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(Spec.of(
                        "V1",
                        "V",
                        Comparison.GELE,
                        new BigDecimal("11.8"),
                        new BigDecimal("12.4"),
                        null,
                        BigDecimal.valueOf(12)));
    }

    @Test
    void limitsMayHaveAUnitOfTheirOwn() {
        Reading reading = readings(json("[{'code':'R','value':1,'unit':'kOhm','spec':{'max':1000,'unit':'Ohm'}}]"))
                .get(0);

        assertThat(reading.unit()).isEqualTo("kOhm");
        assertThat(reading.spec())
                .isNotNull()
                .extracting(spec -> spec.spec().unit())
                .isEqualTo("Ohm");
    }

    @Test
    void anItemWithoutCodeIsCalledByItsNameOrPlace() {
        assertThat(readings(json("[{'name':'Depth','value':1},{'code':'','value':2},{'code':7,'value':3}]")))
                .extracting(Reading::code)
                .containsExactly("Depth", "items[1]", "7");
    }

    @Test
    void itemsPlainValuesAndGroupsMayStandSideBySide() {
        assertThat(readings(
                        json(
                                "{'items':[{'code':'A','value':1}],'B':2,'C':{'value':3},'group':{'D':{'value':4},'E':5}}"),
                        spec("B", null, null, null),
                        spec("E", null, null, null)))
                .extracting(Reading::code, reading -> reading.own() != null)
                .containsExactly(
                        tuple("A", false), tuple("B", true), tuple("C", false), tuple("D", false), tuple("E", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "12",
                "'text'",
                "[]",
                "{}",
                "[1,'a',null,[]]",
                "{'a':{'b':1}}",
                "{'items':{}}",
                "{'a':[1]}",
                "{'a':2,'b':'x'}",
                "{'a':[{'b':1}]}",
                "{'value':2}"
            })
    void whatIsNoMeasurementIsLeftAlone(String message) {
        assertThat(readings(json(message))).isEmpty();
    }

    @Test
    void nothingHoldsNoMeasurement() {
        assertThat(readings(null)).isEmpty();
    }

    private static List<Reading> readings(@Nullable JsonNode message, Spec... specs) {
        return Readings.of(new Specs(List.of(specs)), message);
    }
}
