package com.f2x.neurohub.product.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortCodesTests {

    @ParameterizedTest
    @CsvSource({"PSA10, PSA", "psa-1000, PSA", "NH-F2X-001, NHF", "2-A.9/z, A9Z", "로봇 WRX, WRX"})
    void isTheFirstLetterAndTheNextTwoLettersOrDigits(String modelCode, String shortCode) {
        assertThat(ShortCodes.derive(modelCode)).isEqualTo(shortCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "12345", "123AB", "---", "로봇"})
    void cannotBeDerivedFromTooLittle(String modelCode) {
        assertThatThrownBy(() -> ShortCodes.derive(modelCode)).hasMessageContaining(modelCode);
    }
}
