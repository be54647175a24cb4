package com.f2x.neurohub.tracking.unit;

import static com.f2x.neurohub.tracking.unit.SerialStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SerialStatusTests {

    private static final Map<SerialStatus, Set<SerialStatus>> ALLOWED = Map.of(
            CREATED, Set.of(IN_PROGRESS),
            IN_PROGRESS, Set.of(PASSED, FAILED),
            FAILED, Set.of(IN_PROGRESS),
            PASSED, Set.of(IN_PROGRESS));

    @ParameterizedTest
    @EnumSource
    void onlyTheTransitionsOfTheDesignAreAllowed(SerialStatus from) {
        assertThat(Arrays.stream(values()).filter(from::mayBecome))
                .containsExactlyInAnyOrderElementsOf(ALLOWED.get(from));
    }

    @ParameterizedTest
    @CsvSource({"CREATED, PASSED, IN_PROGRESS PASSED", "PASSED, FAILED, IN_PROGRESS FAILED", "FAILED, FAILED, FAILED"})
    void whatIsFarAwayIsReachedByAllowedTransitions(SerialStatus from, SerialStatus to, String path) {
        assertThat(from.pathTo(to)).extracting(Enum::name).containsExactly(path.split(" "));
    }
}
