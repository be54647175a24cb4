package com.f2x.neurohub.measurement;

import static com.f2x.neurohub.measurement.Json.measured;
import static com.f2x.neurohub.measurement.Json.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any number, tried on many from a seeded generator. */
class JudgePropertiesTests {

    private static final int TRIES = 300;

    @ParameterizedTest
    @MethodSource("numbers")
    void whatIsCloserToTheMiddlePassesToo(BigDecimal number) {
        BigDecimal upper = number.abs();
        BigDecimal smaller = upper.multiply(new BigDecimal("0.999"));
        BigDecimal larger = upper.multiply(new BigDecimal("1.001")).add(new BigDecimal("1e-30"));
        Spec spec = within("X", "mm", upper.negate(), upper);

        assertThat(verdict(spec, upper, "mm")).isEqualTo(Verdict.PASS);
        assertThat(verdict(spec, smaller, "mm")).isEqualTo(Verdict.PASS);
        assertThat(verdict(spec, smaller.negate(), "mm")).isEqualTo(Verdict.PASS);
        assertThat(verdict(spec, larger, "mm")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(spec, larger.negate(), "mm")).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void aConvertedValueOnTheLimitLiesOnIt(String from, String to, UnaryOperator<BigDecimal> exactly) {
        numbers().forEach(number -> {
            BigDecimal limit = exactly.apply(number);
            Spec exact = within("X", to, limit, limit);
            Spec exclusive = Spec.of("X", to, Comparison.GT, limit, null, null, null);

            assertThat(verdict(exact, number, from)).isEqualTo(Verdict.PASS);
            assertThat(verdict(exclusive, number, from)).isEqualTo(Verdict.FAIL);
            assertThat(verdict(exclusive, number.add(new BigDecimal("1e-50")), from))
                    .isEqualTo(Verdict.PASS);
        });
    }

    static Stream<BigDecimal> numbers() {
        Random random = new Random(20260301);
        return IntStream.range(0, TRIES).mapToObj(i -> BigDecimal.valueOf(random.nextLong(), random.nextInt(40) - 10));
    }

    static Stream<Arguments> conversions() {
        return Stream.of(
                conversion("kOhm", "Ohm", value -> value.scaleByPowerOfTen(3)),
                conversion("mV", "MV", value -> value.scaleByPowerOfTen(-9)),
                conversion("inch", "mm", value -> value.multiply(new BigDecimal("25.4"))),
                conversion("h", "min", value -> value.multiply(new BigDecimal("60"))),
                conversion("Cel", "K", value -> value.add(new BigDecimal("273.15"))),
                conversion("K", "°C", value -> value.subtract(new BigDecimal("273.15"))),
                conversion(
                        "°C",
                        "°F",
                        value -> value.multiply(new BigDecimal("1.8")).add(new BigDecimal("32"))));
    }

    private static Arguments conversion(String from, String to, UnaryOperator<BigDecimal> exactly) {
        return Arguments.of(from, to, exactly);
    }

    private static Verdict verdict(Spec spec, BigDecimal value, String unit) {
        return Judge.judge(List.of(spec), measured(spec.code(), value.toString(), unit))
                .list()
                .get(0)
                .verdict();
    }
}
