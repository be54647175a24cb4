package com.f2x.neurohub.product.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessOrderTests {

    private static final Process CONVERSION = process(7, ProcessType.SERIAL_CONVERSION, true, true);

    @Test
    void stepsMayFollowTheConversion() {
        assertThatCode(() -> ProcessOrder.check(List.of(made(8), CONVERSION, made(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void aRouteWithoutConversionOrWithoutStepsIsFine() {
        assertThatCode(() -> ProcessOrder.check(List.of(made(1), made(2)))).doesNotThrowAnyException();
        assertThatCode(() -> ProcessOrder.check(List.of())).doesNotThrowAnyException();
    }

    @Test
    void unitsAreConvertedOnce() {
        Process second = process(9, ProcessType.SERIAL_CONVERSION, true, true);

        assertThatThrownBy(() -> ProcessOrder.check(List.of(made(1), second, CONVERSION)))
                .hasMessageContaining("P7 and P9");
    }

    @Test
    void somethingIsMadeBeforeTheConversion() {
        assertThatThrownBy(() -> ProcessOrder.check(List.of(made(8), CONVERSION)))
                .hasMessageContaining("MANUFACTURING");
    }

    @Test
    void processesThatAreInactiveOrOffTheRouteDoNotCount() {
        Process inactive = process(2, ProcessType.SERIAL_CONVERSION, true, false);
        Process elsewhere = process(3, ProcessType.SERIAL_CONVERSION, false, true);

        assertThatCode(() -> ProcessOrder.check(List.of(inactive, elsewhere, made(4), CONVERSION)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ProcessOrder.check(List.of(inactive, elsewhere, CONVERSION)))
                .hasMessageContaining("MANUFACTURING");
    }

    private static Process made(int number) {
        return process(number, ProcessType.MANUFACTURING, true, true);
    }

    private static Process process(int number, ProcessType type, boolean defaultRoute, boolean active) {
        return new Process(new CreateProcess(
                number,
                "P" + number,
                "공정",
                "Process",
                null,
                type,
                null,
                null,
                null,
                null,
                null,
                defaultRoute,
                active,
                null));
    }
}
