package com.f2x.neurohub.quality.figures;

import org.jspecify.annotations.Nullable;

/**
 * Units of a lot that are in the same state at the same process.
 *
 * @param lotNumber the lot
 * @param targetQuantity how many units it is to have
 * @param state the state of the WIP item, {@code FAILED} also where its serial has failed
 * @param processNameEn the process they are at, null if they are through
 * @param units how many
 */
public record UnitGroup(
        String lotNumber,
        long targetQuantity,
        String state,
        @Nullable String processNameEn,
        long units) {}
