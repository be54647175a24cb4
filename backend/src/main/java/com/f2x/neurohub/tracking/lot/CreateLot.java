package com.f2x.neurohub.tracking.lot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new lot. Its number is issued, its route frozen.
 *
 * @param productModelId what is made
 * @param productionLineId where
 * @param productionDate planned day; its month is part of the lot number
 * @param targetQuantity units the lot is to have, the model's maximum if absent
 * @param externalLotNumber the customer's own number, unique
 * @param parentSpringLot lot of a component
 * @param smaSpringLot lot of a component
 */
record CreateLot(
        @NotNull Long productModelId,
        @NotNull Long productionLineId,
        @NotNull LocalDate productionDate,
        @Min(1) @Max(9999) @Nullable Integer targetQuantity,
        @Size(max = 100) @Nullable String externalLotNumber,
        @Size(max = 50) @Nullable String parentSpringLot,
        @Size(max = 50) @Nullable String smaSpringLot) {}
