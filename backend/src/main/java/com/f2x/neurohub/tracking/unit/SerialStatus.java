package com.f2x.neurohub.tracking.unit;

import com.f2x.neurohub.shared.entity.Transitions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The states of a serial and the one table of its transitions. A passed serial is in progress again when a later run
 * supersedes one of its passes.
 */
public enum SerialStatus {
    /** Issued at conversion, steps after it outstanding. */
    CREATED,
    /** A step after the conversion has begun. */
    IN_PROGRESS,
    /** Every step of the route has a valid PASS. */
    PASSED,
    /** The last attempt of a step failed; rework re-opens it, unless it is scrapped. */
    FAILED;

    private Set<SerialStatus> next() {
        return switch (this) {
            case CREATED -> EnumSet.of(IN_PROGRESS);
            case IN_PROGRESS -> EnumSet.of(PASSED, FAILED);
            case FAILED -> EnumSet.of(IN_PROGRESS);
            case PASSED -> EnumSet.of(IN_PROGRESS);
        };
    }

    /** Whether the transition is allowed. */
    public boolean mayBecome(SerialStatus status) {
        return next().contains(status);
    }

    /** Whether a serial in this state may be scrapped, which nothing follows. */
    public boolean mayBeScrapped() {
        return true;
    }

    /** The shortest way of allowed transitions to a state; the state alone if it is this one. */
    public List<SerialStatus> pathTo(SerialStatus status) {
        return Transitions.path(this, status, SerialStatus::next);
    }
}
