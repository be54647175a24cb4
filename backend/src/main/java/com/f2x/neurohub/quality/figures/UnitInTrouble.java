package com.f2x.neurohub.quality.figures;

/**
 * A unit that somebody has to look after.
 *
 * @param wipId the unit
 * @param reason {@code FAILED} or {@code DELAYED}
 */
public record UnitInTrouble(String wipId, String reason) {}
