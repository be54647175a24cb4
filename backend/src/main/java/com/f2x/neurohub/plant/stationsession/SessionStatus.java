package com.f2x.neurohub.plant.stationsession;

/** The states of a station session and the one table of its transitions. */
public enum SessionStatus {
    /** The station works through the batch; attempts may start in the session. */
    OPEN,
    /** The batch is done. */
    CLOSED,
    /** The batch was given up. */
    CANCELLED;

    /** Whether the transition is allowed. */
    public boolean mayBecome(SessionStatus status) {
        return switch (this) {
            case OPEN -> status == CLOSED || status == CANCELLED;
            case CLOSED, CANCELLED -> false;
        };
    }
}
