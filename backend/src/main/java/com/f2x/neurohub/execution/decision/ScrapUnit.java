package com.f2x.neurohub.execution.decision;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.tracking.unit.UnitReference;

/**
 * The wish to scrap a unit.
 *
 * @param unit the unit
 * @param reason why
 * @param caller who decides
 */
public record ScrapUnit(UnitReference unit, String reason, Caller caller) {

    /** Takes the reason without surrounding blanks. */
    public ScrapUnit {
        reason = reason.strip();
    }
}
