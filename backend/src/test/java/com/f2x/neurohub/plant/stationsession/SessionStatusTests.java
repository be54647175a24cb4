package com.f2x.neurohub.plant.stationsession;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionStatusTests {

    @ParameterizedTest
    @CsvSource({"OPEN, false, true, true", "CLOSED, false, false, false", "CANCELLED, false, false, false"})
    void onlyTheTransitionsOfTheDesignAreAllowed(SessionStatus from, boolean open, boolean closed, boolean cancelled) {
        assertThat(from.mayBecome(SessionStatus.OPEN)).isEqualTo(open);
        assertThat(from.mayBecome(SessionStatus.CLOSED)).isEqualTo(closed);
        assertThat(from.mayBecome(SessionStatus.CANCELLED)).isEqualTo(cancelled);
    }
}
