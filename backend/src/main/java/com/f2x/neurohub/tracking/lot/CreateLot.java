package com.f2x.neurohub.tracking.lot;

import static com.f2x.neurohub.shared.text.TextKind.LOT;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new lot. Its number is issued, its route frozen.
 *
 * @param productModelId what is made
 * @param productionLineId where
 * @param productionDate planned day; its month is part of the lot number
 * @param targetQuantity units the lot is to have
 * @param externalLotNumber the customer's own number, unique
 * @param parentSpringLot lot of a component
 * @param smaSpringLot lot of a component
 */
record CreateLot(
        @NotNull Long productModelId,
        @NotNull Long productionLineId,
        @NotNull LocalDate productionDate,
        @NotNull @Min(1) @Max(9999) Integer targetQuantity,

        @Size(max = 100)
        @Pattern(regexp = LotNumbers.NO_NUMBER, message = LotNumbers.NO_NUMBER_MEANING)
        @Text(LOT)
        @Nullable
        String externalLotNumber,

        @Size(max = 50) @Text(LOT) @Nullable String parentSpringLot,
        @Size(max = 50) @Text(LOT) @Nullable String smaSpringLot) {}
