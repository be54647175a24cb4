package com.f2x.neurohub.execution.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients call units and processes. */
class ReferenceTests {

    @ParameterizedTest
    @CsvSource({
        "' wip-kr01psa251101-001 ', WIP-KR01PSA251101-001, true, false",
        "44, 44, false, true",
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
        assertThat(reference.isNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "11, 11, 11",
        "' 11 ', 11, 11",
        "007, 7, 7",
        "proc-003, , 3",
        "PROC-12, , 12",
        "LASER_MARKING, , ",
        "PROC-, , ",
        "-1, , ",
        "1.0, , ",
        "1234567890, , "
    })
    void aProcessIsCalledByItsIdNumberOrCode(String sent, @Nullable Long id, @Nullable Long number) {
        ProcessReference reference = new ProcessReference(sent);

        assertThat(reference.id()).isEqualTo(id);
        assertThat(reference.number()).isEqualTo(number);
    }
}
