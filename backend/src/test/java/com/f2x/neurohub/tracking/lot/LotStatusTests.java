package com.f2x.neurohub.tracking.lot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotStatusTests {

    @ParameterizedTest
    @CsvSource({
        "CREATED, false, true, false, false",
        "IN_PROGRESS, false, false, true, false",
        "COMPLETED, false, true, false, true",
        "CLOSED, false, false, false, false"
    })
    void onlyTheTransitionsOfTheDesignAreAllowed(
            LotStatus from, boolean created, boolean inProgress, boolean completed, boolean closed) {
        assertThat(from.mayBecome(LotStatus.CREATED)).isEqualTo(created);
        assertThat(from.mayBecome(LotStatus.IN_PROGRESS)).isEqualTo(inProgress);
        assertThat(from.mayBecome(LotStatus.COMPLETED)).isEqualTo(completed);
        assertThat(from.mayBecome(LotStatus.CLOSED)).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({"CREATED, true", "IN_PROGRESS, true", "COMPLETED, false", "CLOSED, false"})
    void aLotTakesUnitsUntilItIsCompleted(LotStatus status, boolean active) {
        assertThat(status.isActive()).isEqualTo(active);
    }
}
