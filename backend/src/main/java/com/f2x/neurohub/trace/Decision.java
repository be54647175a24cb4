package com.f2x.neurohub.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a unit or its lot, beside the steps.
 *
 * @param kind what was decided
 * @param at when
 * @param reason why, in the words of who decided
 * @param holdId the hold that was placed or released
 * @param processDataId the attempt it is about
 * @param overriddenRule the rule that would have refused it
 * @param fromState the state before, or the target quantity
 * @param toState the state afterwards, the target quantity, or the worker's sign-in name
 * @param decidedBy who decided, null where that is not recorded
 * @param recorder who told of it, null where that is not recorded
 */
record Decision(
        Kind kind,
        Instant at,
        @Nullable String reason,
        @Nullable Long holdId,
        @Nullable Long processDataId,
        @Nullable String overriddenRule,
        @Nullable String fromState,
        @Nullable String toState,
        @Nullable Person decidedBy,
        @Nullable Recorder recorder) {

    /** What can be decided. */
    enum Kind {
        LOT_CREATED,
        UNIT_REGISTERED,
        HOLD_PLACED,
        HOLD_RELEASED,
        START_OVERRIDDEN,
        STATE_OVERRIDDEN,
        TARGET_LOWERED,
        WORKER_DECIDED,
        ATTEMPT_ABORTED,
        REWORK_ORDERED,
        UNIT_SCRAPPED,
        LOT_CLOSED
    }
}
