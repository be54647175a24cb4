package com.f2x.neurohub.tracking.unit;

import static com.f2x.neurohub.tracking.unit.WipStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WipStatusTests {

    private static final Map<WipStatus, Set<WipStatus>> ALLOWED = Map.of(
            CREATED, Set.of(IN_PROGRESS),
            IN_PROGRESS, Set.of(COMPLETED, FAILED),
            FAILED, Set.of(IN_PROGRESS),
            COMPLETED, Set.of(CONVERTED, IN_PROGRESS),
            CONVERTED, Set.of());

    @ParameterizedTest
    @EnumSource
    void onlyTheTransitionsOfTheDesignAreAllowed(WipStatus from) {
        assertThat(Arrays.stream(values()).filter(from::mayBecome))
                .containsExactlyInAnyOrderElementsOf(ALLOWED.get(from));
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, CONVERTED, IN_PROGRESS COMPLETED CONVERTED",
        "COMPLETED, FAILED, IN_PROGRESS FAILED",
        "FAILED, COMPLETED, IN_PROGRESS COMPLETED",
        "FAILED, FAILED, FAILED"
    })
    void whatIsFarAwayIsReachedByAllowedTransitions(WipStatus from, WipStatus to, String path) {
        assertThat(from.pathTo(to)).extracting(Enum::name).containsExactly(path.split(" "));
    }
}
