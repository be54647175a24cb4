package com.f2x.neurohub.quality.figures;

/**
 * How much of the equipment is in use now.
 *
 * @param inUse available pieces on which something runs
 * @param all pieces that are not retired
 */
public record EquipmentUse(long inUse, long all) {}
