package com.f2x.neurohub.execution.unit;

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
    public String inWords() {
        return "%s (%s%s)".formatted(reason, wholeLot ? "whole LOT, " : "", placedBy);
    }
}
