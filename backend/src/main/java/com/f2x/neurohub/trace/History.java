package com.f2x.neurohub.trace;

import java.util.List;
import java.util.Objects;

/**
 * The attempts of a unit.
 *
 * @param valid attempts that count, by process and time
 * @param superseded attempts whose PASS a rework order made void
 */
record History(List<TracedAttempt> valid, List<TracedAttempt> superseded) {

    /** The seconds worked on the unit in all attempts that count. */
    int totalCycleTimeSeconds() {
        return valid.stream()
                .map(attempt -> attempt.times().durationSeconds())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
