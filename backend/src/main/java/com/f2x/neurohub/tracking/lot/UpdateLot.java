package com.f2x.neurohub.tracking.lot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a lot; absent members stay as they are.
 *
 * @param status only {@code CLOSED} is a person's to set, the other states follow from the units
 */
record UpdateLot(
        @Nullable LotStatus status,
        @Nullable LocalDate productionDate,
        @Min(1) @Max(9999) @Nullable Integer targetQuantity,
        @Size(max = 100) @Nullable String externalLotNumber,
        @Size(max = 50) @Nullable String parentSpringLot,
        @Size(max = 50) @Nullable String smaSpringLot) {}
