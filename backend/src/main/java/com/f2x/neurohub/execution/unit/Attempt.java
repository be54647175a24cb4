package com.f2x.neurohub.execution.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of a step that was started.
 *
 * @param id its row of process data
 * @param attemptNo 1 for the first
 * @param operatorId who started it
 * @param startedAt when
 * @param result how it ended, null while it runs
 * @param completedAt when it ended, null while it runs
 * @param durationSeconds how long it took, null while it runs
 * @param equipmentId what it runs on, null if nothing known
 * @param sessionId the station session it belongs to, null for none
 */
public record Attempt(
        long id,
        int attemptNo,
        long operatorId,
        Instant startedAt,
        @Nullable Result result,
        @Nullable Instant completedAt,
        @Nullable Integer durationSeconds,
        @Nullable Long equipmentId,
        @Nullable Long sessionId) {}
