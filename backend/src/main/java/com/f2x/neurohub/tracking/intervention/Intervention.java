package com.f2x.neurohub.tracking.intervention;

import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a manager decides beside the rules.
 *
 * @param kind what was decided
 * @param lotId the lot it is about
 * @param wipItemId the unit, by its WIP item
 * @param serialId the unit's serial, if it has one
 * @param processDataId the attempt that started although a rule refused it, or whose worker was decided on
 * @param overriddenRule the rule that would have refused it
 * @param fromState the state before, or the target quantity
 * @param toState the state afterwards, the target quantity, or the worker's sign-in name
 * @param reason why, in the manager's words
 * @param userId who decided
 */
public record Intervention(
        Kind kind,
        long lotId,
        @Nullable Long wipItemId,
        @Nullable Long serialId,
        @Nullable Long processDataId,
        @Nullable String overriddenRule,
        @Nullable String fromState,
        @Nullable String toState,
        String reason,
        long userId) {

    /** What can be decided beside the rules. */
    public enum Kind {
        /** A step started although a rule refused it. */
        START_OVERRIDDEN,
        /** A unit was put in a state that its steps did not lead to. */
        STATE_OVERRIDDEN,
        /** A lot is to have fewer units than it was. */
        TARGET_LOWERED,
        /** A worker whose name no user had, or several, is this user. */
        WORKER_DECIDED
    }

    /**
     * Takes the reason without surrounding blanks.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if there is none, or it is too long
     */
    public Intervention {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw Rule.MISSING_CONTENT.at("reason", "must not be blank");
        }
        if (reason.length() > OverrideReason.LONGEST) {
            throw Rule.INVALID_CONTENT.at("reason", "must not be longer than %s", OverrideReason.LONGEST);
        }
    }
}
