package com.f2x.neurohub.alert.board;

/** How urgent an alert is. */
public enum AlertSeverity {
    /** Somebody has to act now. */
    HIGH,
    /** Somebody has to look, a warning. */
    MEDIUM,
    /** Somebody may want to know. */
    LOW
}
