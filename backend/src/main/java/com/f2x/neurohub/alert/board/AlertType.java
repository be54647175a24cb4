package com.f2x.neurohub.alert.board;

/** What alerts are about. */
public enum AlertType {
    /** Units failed a process. */
    DEFECT_DETECTED,
    /** A step runs for much longer than it should. */
    PROCESS_DELAY,
    /** A lot has all its units. */
    LOT_COMPLETED,
    /** Too many of the latest runs of a process failed. */
    QUALITY_THRESHOLD,
    /** Equipment is down for too long. */
    EQUIPMENT_FAILURE,
    /** A PASS was recorded that the measurements contradict. */
    VERDICT_MISMATCH,
    /** A step used equipment that is for another process or line. */
    EQUIPMENT_MISMATCH,
    /** A lot or a unit is on hold. */
    HOLD_PLACED,
    /** The system itself needs attention. */
    SYSTEM_ERROR
}
