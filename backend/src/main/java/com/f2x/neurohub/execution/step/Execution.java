package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.Snapshot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a start, a completion or a conversion recorded.
 *
 * @param attempt the attempt it is about
 * @param wipItemId number of the unit's WIP item
 * @param wipId its WIP id
 * @param processId the step
 * @param processNumber the step's number
 * @param serialId the unit's serial, null before the conversion
 * @param repeated whether it was recorded before and nothing changed now
 */
public record Execution(
        Attempt attempt,
        long wipItemId,
        String wipId,
        long processId,
        int processNumber,
        @Nullable Long serialId,
        boolean repeated) {

    static Execution recorded(Snapshot now, Attempt attempt, @Nullable Long serialId) {
        return of(now, attempt, serialId, false);
    }

    static Execution repeated(Snapshot now, Attempt attempt) {
        return of(now, attempt, now.unit().serialId(), true);
    }

    /** The conversion that was recorded before. */
    static Execution repeated(Snapshot converted) {
        Snapshot.Last conversion = Objects.requireNonNull(converted.last(), "a serial has its conversion recorded");
        return repeated(converted, conversion.attempt());
    }

    private static Execution of(Snapshot now, Attempt attempt, @Nullable Long serialId, boolean repeated) {
        return new Execution(
                attempt,
                now.unit().wipItemId(),
                now.unit().wipId(),
                now.step().processId(),
                now.step().processNumber(),
                serialId,
                repeated);
    }
}
