package com.f2x.neurohub.trace;

import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit and its lot, as one row. */
record TracedUnit(
        long wipItemId,
        String wipId,
        int sequenceInLot,
        @Nullable String unitMark,
        @Nullable String carrier,
        WipStatus wipStatus,
        Instant createdAt,
        @Nullable Instant completedAt,
        @Nullable Instant convertedAt,
        @Nullable Long serialId,
        @Nullable String serialNumber,
        @Nullable SerialStatus serialStatus,
        int reworkCount,
        @Nullable Instant serialCreatedAt,
        @Nullable Instant serialCompletedAt,
        String lotNumber,
        LocalDate productionDate,
        int targetQuantity,
        @Nullable String smaSpringLot,
        @Nullable String parentSpringLot,
        String modelCode,
        String decisions) {

    LotInfo lotInfo() {
        return new LotInfo(lotNumber, modelCode, productionDate, targetQuantity);
    }

    /**
     * The lot of a traced unit.
     *
     * @param productModel code of the model
     */
    record LotInfo(String lotNumber, String productModel, LocalDate productionDate, int targetQuantity) {}
}
