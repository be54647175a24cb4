package com.f2x.neurohub.measurement;

import static com.f2x.neurohub.measurement.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        List<Reading> readings = Readings.of(json(message));

        assertThat(readings).hasSize(1);
        Reading reading = readings.get(0);
        assertThat(reading.code()).isEqualTo("V1");
        assertThat(reading.name()).isEqualTo("Volts");
        assertThat(reading.unit()).isEqualTo("V");
        assertThat(reading.result()).isEqualTo("FAIL");
        assertThat(reading.bare()).isFalse();
        assertThat(reading.value()).isEqualTo(json("12.7"));
        assertThat(reading.spec())
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
        Reading reading = Readings.of(json("[{'code':'R','value':1,'unit':'kOhm','spec':{'max':1000,'unit':'Ohm'}}]"))
                .get(0);

        assertThat(reading.unit()).isEqualTo("kOhm");
        assertThat(reading.spec()).isNotNull().extracting(Spec::unit).isEqualTo("Ohm");
    }

    @Test
    void anItemWithoutCodeIsCalledByItsNameOrPlace() {
        assertThat(Readings.of(json("[{'name':'Depth','value':1},{'code':'','value':2},{'code':7,'value':3}]")))
                .extracting(Reading::code)
                .containsExactly("Depth", "items[1]", "7");
    }

    @Test
    void itemsAndPlainValuesMayStandSideBySide() {
        assertThat(Readings.of(json("{'items':[{'code':'A','value':1}],'B':2,'C':{'value':3}}")))
                .extracting(Reading::code, Reading::bare)
                .containsExactly(tuple("A", false), tuple("B", true), tuple("C", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "12", "'text'", "[]", "{}", "[1,'a',null,[]]", "{'a':{'b':1}}", "{'items':{}}"})
    void whatIsNoMeasurementIsLeftAlone(String message) {
        assertThat(Readings.of(json(message))).isEmpty();
    }

    @Test
    void aListIsAPlainValue() {
        assertThat(Readings.of(json("{'a':[1]}")))
                .extracting(Reading::code, Reading::bare)
                .containsExactly(tuple("a", true));
    }

    @Test
    void nothingHoldsNoMeasurement() {
        assertThat(Readings.of(null)).isEmpty();
    }
}
