package com.f2x.neurohub.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients call processes. */
class ProcessReferenceTests {

    @ParameterizedTest
    @CsvSource({
        "11, 11, 11",
        "' 11 ', 11, 11",
        "007, , ",
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
