package com.f2x.neurohub.tracking.lot;

import static com.f2x.neurohub.shared.text.TextKind.LOT;

import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a lot; absent members stay as they are.
 *
 * @param status only {@code CLOSED} is a person's to set, the other states follow from the units; a closed lot is
 *     re-opened to the one that does
 * @param reason why a lot in progress is to have fewer units, or a closed one is re-opened
 */
record UpdateLot(
        @Nullable LotStatus status,
        @Nullable LocalDate productionDate,
        @Min(1) @Max(9999) @Nullable Integer targetQuantity,

        @Size(max = 100)
        @Pattern(regexp = LotNumbers.NO_NUMBER, message = LotNumbers.NO_NUMBER_MEANING)
        @Text(LOT)
        @Nullable
        String externalLotNumber,

        @Size(max = 50) @Text(LOT) @Nullable String parentSpringLot,
        @Size(max = 50) @Text(LOT) @Nullable String smaSpringLot,
        @Size(max = OverrideReason.LONGEST) @Nullable String reason) {

    UpdateLot because(@Nullable String given) {
        return reason != null || given == null
                ? this
                : new UpdateLot(
                        status,
                        productionDate,
                        targetQuantity,
                        externalLotNumber,
                        parentSpringLot,
                        smaSpringLot,
                        given);
    }
}
