package com.f2x.neurohub.outbound.event;

import com.fasterxml.jackson.annotation.JsonValue;

/** What there is to be told. The database records each where its rows are written. */
public enum Topic {
    STEP_STARTED("step.started"),
    STEP_COMPLETED("step.completed"),
    STEP_ABORTED("step.aborted"),
    UNIT_CONVERTED("unit.converted"),
    LOT_CREATED("lot.created"),
    LOT_STATUS_CHANGED("lot.status_changed"),
    HOLD_PLACED("hold.placed"),
    HOLD_RELEASED("hold.released"),
    ALERT_RAISED("alert.raised"),
    ALERT_RESOLVED("alert.resolved"),
    AUDIT_ANCHORED("audit.anchored");

    private final String wireName;

    Topic(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
