package com.f2x.neurohub.tracking.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients call units. */
class UnitReferenceTests {

    @ParameterizedTest
    @CsvSource({
        "' wip-kr01psa251101-001 ', WIP-KR01PSA251101-001, true, false",
        "44, 44, false, true",
        "007, 007, false, false",
        "+7, +7, false, false",
        "kr01psa251101001, KR01PSA251101001, false, false",
        "kr01-psa25-1101-001, KR01PSA251101001, false, false",
        "1234567890123456789, 1234567890123456789, false, false",
        "٤٤, ٤٤, false, false",
        "'', '', false, false"
    })
    void aUnitIsCalledByItsWipIdNumberOrSerialNumber(String sent, String text, boolean wipId, boolean number) {
        UnitReference reference = new UnitReference(sent);

        assertThat(reference.text()).isEqualTo(text);
        assertThat(reference.isWipId()).isEqualTo(wipId);
        assertThat(reference.number() != null).isEqualTo(number);
    }
}
