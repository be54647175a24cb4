package com.f2x.neurohub.tracking.unit;

import com.f2x.neurohub.shared.entity.Transitions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The states of a WIP item and the one table of its transitions. A completed item is in progress again when a later run
 * supersedes one of its passes.
 */
public enum WipStatus {
    /** Registered, nothing started. */
    CREATED,
    /** Moving through the steps before the conversion. */
    IN_PROGRESS,
    /** Every step before the conversion has a valid PASS. */
    COMPLETED,
    /** The last attempt of a step failed; a retry re-opens it, unless it is scrapped. */
    FAILED,
    /** The unit has its serial. */
    CONVERTED;

    private Set<WipStatus> next() {
        return switch (this) {
            case CREATED -> EnumSet.of(IN_PROGRESS);
            case IN_PROGRESS -> EnumSet.of(COMPLETED, FAILED);
            case FAILED -> EnumSet.of(IN_PROGRESS);
            case COMPLETED -> EnumSet.of(CONVERTED, IN_PROGRESS);
            case CONVERTED -> EnumSet.noneOf(WipStatus.class);
        };
    }

    /** Whether the transition is allowed. */
    public boolean mayBecome(WipStatus status) {
        return next().contains(status);
    }

    /** Whether an item in this state may be scrapped, which nothing follows; of a converted item its serial is. */
    public boolean mayBeScrapped() {
        return this != CONVERTED;
    }

    /** The shortest way of allowed transitions to a state; the state alone if it is this one. */
    public List<WipStatus> pathTo(WipStatus status) {
        return Transitions.path(this, status, WipStatus::next);
    }
}
