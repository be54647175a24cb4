package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.shared.problem.Words;

/**
 * A hold that a unit is under.
 *
 * @param id the hold
 * @param reason why
 * @param placedBy sign-in name of who placed it
 * @param wholeLot whether it is on the unit's whole lot
 */
public record Held(long id, String reason, String placedBy, boolean wholeLot) {

    /** The hold in words. */
    public Words inWords() {
        return wholeLot ? Words.of("%s (whole LOT, %s)", reason, placedBy) : Words.of("%s (%s)", reason, placedBy);
    }
}
