package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Snapshot;
import java.time.Instant;
import java.util.Objects;

/**
 * What an abort recorded.
 *
 * @param attemptId the row of process data that was aborted
 * @param attemptNo its number, which no other attempt gets
 * @param abortedAt when
 * @param wipItemId number of the unit's WIP item
 * @param wipId its WIP id
 * @param processId the step
 * @param processNumber the step's number
 */
public record Abortion(
        long attemptId,
        int attemptNo,
        Instant abortedAt,
        long wipItemId,
        String wipId,
        long processId,
        int processNumber) {

    static Abortion of(Snapshot now, AbortedAttempt attempt) {
        return new Abortion(
                attempt.id(),
                attempt.attemptNo(),
                Objects.requireNonNull(attempt.abortedAt(), "an aborted attempt has its time"),
                now.unit().wipItemId(),
                now.unit().wipId(),
                now.step().processId(),
                now.step().processNumber());
    }
}
