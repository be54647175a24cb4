package com.f2x.neurohub.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which units of measure are the same, and how values convert. */
class UnitOfMeasureTests {

    @ParameterizedTest
    @CsvSource({
        "V, v",
        "V, volt",
        "V, VOLTS",
        "V, VLT",
        "mV, mv",
        "mV, 2Z",
        "kV, KV",
        "A, a",
        "mA, ma",
        "µA, uA",
        "μA, uA",
        "uA, B84",
        "Ohm, ohm",
        "Ohm, OHM",
        "Ohm, Ω",
        "Ohm, Ω",
        "kOhm, kΩ",
        "kOhm, KOHM",
        "kOhm, kohm",
        "MOhm, MΩ",
        "MOhm, Mohm",
        "Hz, hz",
        "Hz, HTZ",
        "kHz, KHZ",
        "kHz, khz",
        "MHz, MHZ",
        "GHz, ghz",
        "Cel, °C",
        "Cel, C",
        "Cel, degC",
        "Cel, ℃",
        "Cel, CEL",
        "Cel, deg C",
        "°F, degF",
        "°F, FAH",
        "K, KEL",
        "%, P1",
        "%, pct",
        "dB, db",
        "dB, DB",
        "dB, 2N",
        "m, MTR",
        "mm, MMT",
        "mm, MM",
        "cm, CM",
        "um, µm",
        "um, micron",
        "in, inch",
        "in, INH",
        "'in', '\"'",
        "kg, KG",
        "kg, KGM",
        "g, GRM",
        "N, NEW",
        "kN, KN",
        "kgf, KGF",
        "kgf, B37",
        "N.m, Nm",
        "N.m, N·m",
        "N.m, N*m",
        "N.m, N⋅m",
        "N.m, N m",
        "N.m, NU",
        "bar, BAR",
        "kPa, kpa",
        "kPa, KPA",
        "MPa, MPA",
        "psi, PSI",
        "psi, PS",
        "s, SEC",
        "s, sec",
        "ms, msec",
        "ms, MSE",
        "us, µs",
        "min, MIN",
        "h, HUR",
        "h, hr",
        "rpm, RPM",
        "rpm, /min",
        "rpm, {rev}/min",
        "W, w",
        "mW, mw",
        "W, WTT",
        "F, FAR",
        "uF, µF",
        "uF, UF",
        "nF, NF",
        "pF, 4T",
        "mm2, mm²",
        "m/s2, m/s^2",
        "1, C62",
        "'zorkmid', ' ZorkMid '",
        "' V', 'V '",
        "%{RH}, %"
    })
    void spellingsOfOneUnitAreTheSame(String one, String other) {
        assertThat(same(one, other)).isTrue();
        assertThat(same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "28.3, kOhm, Ohm, 28300", "12.7, V, mV, 12700", "1, MV, mV, 1E+9", "5, mV, MV, 5E-9", "25, Cel, K, 298.15",
        "0, K, °C, -273.15", "212, °F, °C, 100", "98.6, degF, C, 37", "-40, C, F?, -", "-40, Cel, degF, -40",
        "1, in, mm, 25.4", "3, kgf, N, 29.41995", "1, bar, kPa, 1E+2", "30, min, h, 0.5", "3000, rpm, Hz, 5E+1",
        "4.7, nF, uF, 0.0047", "50, %, 1, 0.5", "500, ppm, %, 0.05", "20, N·cm, Nm, 0.2", "3, dB, B, 0.3",
        "2, kWh, J, 7.2E+6", "1, g/cm3, kg/m3, 1E+3", "180, min, HUR, 3", "10, kgf.cm, N.m, 0.980665"
    })
    void valuesConvert(String value, String from, String to, String expected) {
        Optional<BigDecimal> converted =
                Rescalings.between(from, to).map(rescaling -> rescaling.apply(new BigDecimal(value)));

        assertThat(converted.map(Numbers::text))
                .isEqualTo(
                        expected.equals("-") ? Optional.empty() : Optional.of(Numbers.text(new BigDecimal(expected))));
    }

    @ParameterizedTest
    @CsvSource({
        "V, A",
        "V, zorkmid",
        "zorkmid, V",
        "Cel, V",
        "kg, N",
        "kgf, kg",
        "g, G",
        "s, S",
        "h, H",
        "mhz, Hz",
        "Nm, J",
        "mJ, N·m",
        "Hz, Bq",
        "W, VA",
        "rad, %",
        "deg, 1",
        "rad/s, Hz",
        "bit, %",
        "Gy, Sv",
        "dB, %",
        "dB, 1",
        "dBm, dB",
        "pa, Pa",
        "81a, V",
        "100, %",
        "mol, g"
    })
    void unitsOfDifferentThingsDoNotConvert(String one, String other) {
        assertThat(convertible(one, other)).isFalse();
        assertThat(convertible(other, one)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m99999999",
                "Ym99999",
                "((((m99)99)99)99)",
                "m9999999999",
                "{",
                "}",
                "/",
                "m..s",
                "é",
                "\u0001",
                "10*99",
                "kkm",
                "((((((((((((((((((((((((((((((((((((((((",
                "Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99.Ym99",
                "[",
                "''''",
                "\uD83D"
            })
    void strangeTextsAreNoUnits(String text) {
        assertThat(convertible(text, "V")).isFalse();
        assertThat(same(text, text + " ")).isTrue();
    }

    @Test
    void longTextsAreNoUnits() {
        String text = "m.".repeat(100_000) + "m";

        assertThat(convertible(text, "m")).isFalse();
        assertThat(same(text, text.toUpperCase(Locale.ROOT))).isTrue();
    }

    private static boolean same(String one, String other) {
        return Rescalings.between(one, other).filter(Rescaling::isNone).isPresent();
    }

    private static boolean convertible(String from, String to) {
        return Rescalings.between(from, to).isPresent();
    }
}
