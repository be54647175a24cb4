package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.execution.unit.Result;
import org.jspecify.annotations.Nullable;

/** How testers say that a run ended: with a result, or with none. */
enum RunResult {
    PASS(Result.PASS),
    FAIL(Result.FAIL),
    REWORK(Result.REWORK),
    /** The tester or what it uses broke down. */
    ERROR(null),
    /** The run was given up. */
    ABORTED(null),
    /** The run was stopped by force. */
    TERMINATED(null);

    private final @Nullable Result result;

    RunResult(@Nullable Result result) {
        this.result = result;
    }

    /** The result of the step; null where there is none, so that the run counts for nothing. */
    @Nullable
    Result result() {
        return result;
    }

    /** Why the run counts for nothing, in words. */
    String reason(@Nullable String notes) {
        return notes == null || notes.isBlank() ? name() + " reported by the tester" : name() + ": " + notes;
    }
}
