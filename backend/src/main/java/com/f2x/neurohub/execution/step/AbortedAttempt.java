package com.f2x.neurohub.execution.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as an abort finds it.
 *
 * @param id its row of process data
 * @param attemptNo 1 for the first
 * @param abortedAt when it was aborted, null if it was not
 * @param startedFrom the unit's state when it started, null if that is not recorded
 * @param clearedFailure why the serial had failed then
 */
record AbortedAttempt(
        long id,
        int attemptNo,
        @Nullable Instant abortedAt,
        @Nullable String startedFrom,
        @Nullable String clearedFailure) {}
