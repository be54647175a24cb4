package com.f2x.neurohub.tracking.serial;

import java.util.EnumSet;
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
}
