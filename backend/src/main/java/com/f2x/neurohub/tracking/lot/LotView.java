package com.f2x.neurohub.tracking.lot;

import com.f2x.neurohub.plant.line.ProductionLineSummary;
import com.f2x.neurohub.product.model.ProductModelSummary;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Versioned;
import com.f2x.neurohub.tracking.unit.SerialSummary;
import com.f2x.neurohub.tracking.unit.WipItemSummary;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot on the wire. What a fetch level does not read is absent.
 *
 * @param productName the model's name, as the desktop client reads it
 * @param actualQuantity units made, see {@link Lot#getActualQuantity}
 * @param passRate passed units of those made in percent, null without any
 * @param defectRate failed and scrapped units of those made in percent, null without any
 * @param held whether the whole lot is on hold
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record LotView(
        long id,
        String lotNumber,
        @Nullable String externalLotNumber,
        long productModelId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProductModelSummary productModel,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String productName,
        long productionLineId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProductionLineSummary productionLine,
        long routeId,
        LocalDate productionDate,
        int targetQuantity,
        int actualQuantity,
        int passedQuantity,
        int failedQuantity,
        int scrappedQuantity,
        int wipCount,
        int serialCount,
        @Nullable Double passRate,
        @Nullable Double defectRate,
        LotStatus status,
        boolean held,
        @Nullable String parentSpringLot,
        @Nullable String smaSpringLot,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WipItemSummary> wipItems,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SerialSummary> serials)
        implements Versioned {

    static LotView of(Lot lot, FetchLevel level) {
        boolean standard = level.includes(FetchLevel.STANDARD);
        boolean full = level.includes(FetchLevel.FULL);
        return new LotView(
                lot.getId(),
                lot.getLotNumber(),
                lot.getExternalLotNumber(),
                lot.getProductModel().getId(),
                standard ? ProductModelSummary.of(lot.getProductModel()) : null,
                standard ? lot.getProductModel().getModelName() : null,
                lot.getProductionLine().getId(),
                standard ? ProductionLineSummary.of(lot.getProductionLine()) : null,
                lot.getRoute().getId(),
                lot.getProductionDate(),
                lot.getTargetQuantity(),
                lot.getActualQuantity(),
                lot.getPassedQuantity(),
                lot.getFailedQuantity(),
                lot.getScrappedQuantity(),
                lot.getWipCount(),
                lot.getSerialCount(),
                percent(lot.getPassedQuantity(), lot.getActualQuantity()),
                percent(lot.getFailedQuantity() + lot.getScrappedQuantity(), lot.getActualQuantity()),
                lot.getStatus(),
                lot.isHeld(),
                lot.getParentSpringLot(),
                lot.getSmaSpringLot(),
                lot.getCompletedAt(),
                lot.getClosedAt(),
                lot.getVersion(),
                lot.getCreatedAt(),
                lot.getUpdatedAt(),
                full ? lot.getWipItems().stream().map(WipItemSummary::of).toList() : null,
                full ? lot.getSerials().stream().map(SerialSummary::of).toList() : null);
    }

    private static @Nullable Double percent(int part, int whole) {
        return whole == 0 ? null : Math.round(part * 10_000.0 / whole) / 100.0;
    }
}
