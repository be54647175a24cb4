package com.f2x.neurohub.measurement;

import static com.f2x.neurohub.measurement.Json.json;
import static com.f2x.neurohub.measurement.Json.measured;
import static com.f2x.neurohub.measurement.Json.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts where the value's unit is not the limits'. */
class JudgeUnitsTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "28.3,  kOhm,    Ohm,     28300, PASS",
                "28.31, kOhm,    Ohm,     28300, FAIL",
                "28299, Ohm,     kOhm,    28.3,  FAIL",
                "12000, mV,      V,       12,    PASS",
                "12,    MV,      mV,      12,    FAIL",
                "20,    min,     h,       0.333, FAIL",
                "32,    °F,      °C,      0,     PASS",
                "7,     v,       V,       7,     PASS",
                "7,     zorkmid, Zorkmid, 7,     PASS",
                "7,     zorkmid, V,       7,     FAIL",
                "7,     V,       zorkmid, 7,     FAIL",
                "7,     A,       V,       7,     FAIL",
                "7,     Nm,      J,       7,     FAIL",
                "7,     -,       V,       7,     PASS",
                "7,     V,       -,       7,     PASS",
                "7,     V,       ' ',     7,     PASS",
            })
    void aValueIsJudgedInTheUnitOfTheLimits(
            String value, @Nullable String unit, @Nullable String specUnit, String limit, Verdict verdict) {
        Spec spec = spec("X", specUnit, limit, limit);

        assertThat(Judge.judge(List.of(spec), measured("X", value, unit)).list())
                .extracting(Judgement::verdict)
                .containsExactly(verdict);
    }

    @Test
    void theJudgementShowsTheConvertedValue() {
        Judgement judgement = Judge.judge(List.of(spec("R1", "Ohm", null, "28300")), measured("R1", "28.4", "kOhm"))
                .list()
                .get(0);

        assertThat(judgement.value()).isEqualByComparingTo(BigDecimal.valueOf(28400));
        assertThat(judgement.unit()).isEqualTo("Ohm");
        assertThat(judgement.reason()).hasToString("R1 is 28.4 kOhm, above the upper limit 28300 Ohm");
    }

    @Test
    void unitsThatCannotBeComparedAreNamed() {
        assertThat(Judge.judge(List.of(spec("R1", "Ohm", null, "28300")), measured("R1", "1", "mV"))
                        .firstReason())
                .isEqualTo("R1 is measured in 'mV', which cannot be compared with limits in 'Ohm'");
    }

    @Test
    void theMessagesLimitsMayHaveAnotherUnit() {
        var message = json("[{'code':'R1','value':28.3,'unit':'kOhm','spec':{'max':28300,'unit':'Ohm'}},"
                + "{'code':'R2','value':28.3,'unit':'kOhm','spec':{'max':28.3}}]");

        assertThat(Judge.judge(List.of(), message).firstReason()).isNull();
    }
}
