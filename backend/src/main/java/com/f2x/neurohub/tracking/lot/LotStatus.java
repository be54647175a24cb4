package com.f2x.neurohub.tracking.lot;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a lot and the one table of its transitions. A completed lot is in progress again when a unit that had
 * passed no longer counts as passed.
 */
public enum LotStatus {
    /** Planned: no unit yet. */
    CREATED,
    /** Units exist. */
    IN_PROGRESS,
    /** As many units passed or were scrapped as the lot was to have. */
    COMPLETED,
    /** Closed by a manager; nothing starts any more. */
    CLOSED;

    private Set<LotStatus> next() {
        return switch (this) {
            case CREATED -> EnumSet.of(IN_PROGRESS);
            case IN_PROGRESS -> EnumSet.of(COMPLETED);
            case COMPLETED -> EnumSet.of(CLOSED, IN_PROGRESS);
            case CLOSED -> EnumSet.noneOf(LotStatus.class);
        };
    }

    /** Whether the transition is allowed. */
    public boolean mayBecome(LotStatus status) {
        return next().contains(status);
    }

    /** Whether the lot still takes units. */
    public boolean isActive() {
        return this == CREATED || this == IN_PROGRESS;
    }
}
