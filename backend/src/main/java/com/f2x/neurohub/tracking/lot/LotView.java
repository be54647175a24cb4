package com.f2x.neurohub.tracking.lot;

import com.f2x.neurohub.plant.line.ProductionLineSummary;
import com.f2x.neurohub.product.model.ProductModel;
import com.f2x.neurohub.product.model.ProductModelSummary;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.f2x.neurohub.shared.web.Fetched;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.SerialSummary;
import com.f2x.neurohub.tracking.unit.WipItemSummary;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lot on the wire. What a fetch level does not read is absent.
 *
 * @param held whether the whole lot is on hold
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record LotView(
        long id,
        String lotNumber,
        @Nullable String externalLotNumber,
        @JsonUnwrapped Order order,
        @JsonUnwrapped Quantities quantities,
        LotStatus status,
        boolean held,
        @Nullable String parentSpringLot,
        @Nullable String smaSpringLot,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        @JsonUnwrapped Edition edition,
        @Fetched @Nullable List<WipItemSummary> wipItems,
        @Fetched @Nullable List<SerialSummary> serials,
        @JsonUnwrapped Recorders recorders)
        implements Edition.Shown {

    /**
     * What is made, where, how and when.
     *
     * @param productName the model's name, as the desktop client reads it
     */
    record Order(
            long productModelId,
            @Fetched @Nullable ProductModelSummary productModel,
            @Fetched @Nullable String productName,
            long productionLineId,
            @Fetched @Nullable ProductionLineSummary productionLine,
            long routeId,
            LocalDate productionDate) {

        private static Order of(Lot lot, boolean standard) {
            ProductModel model = lot.getProductModel();
            return new Order(
                    model.getId(),
                    standard ? ProductModelSummary.of(model) : null,
                    standard ? model.getModelName() : null,
                    lot.getProductionLine().getId(),
                    standard ? ProductionLineSummary.of(lot.getProductionLine()) : null,
                    lot.getRoute().getId(),
                    lot.getProductionDate());
        }
    }

    /**
     * How many units.
     *
     * @param actualQuantity units made, see {@link Lot#getActualQuantity}
     * @param passRate passed units of those made in percent, null without any
     * @param defectRate failed and scrapped units of those made in percent, null without any
     */
    record Quantities(
            int targetQuantity,
            int actualQuantity,
            int passedQuantity,
            int failedQuantity,
            int scrappedQuantity,
            int wipCount,
            int serialCount,
            @Nullable Double passRate,
            @Nullable Double defectRate) {

        private static Quantities of(Lot lot) {
            return new Quantities(
                    lot.getTargetQuantity(),
                    lot.getActualQuantity(),
                    lot.getPassedQuantity(),
                    lot.getFailedQuantity(),
                    lot.getScrappedQuantity(),
                    lot.getWipCount(),
                    lot.getSerialCount(),
                    percent(lot.getPassedQuantity(), lot.getActualQuantity()),
                    percent(lot.getFailedQuantity() + lot.getScrappedQuantity(), lot.getActualQuantity()));
        }

        private static @Nullable Double percent(int part, int whole) {
            return whole == 0 ? null : Math.round(part * 10_000.0 / whole) / 100.0;
        }
    }

    /**
     * Who created and closed it; null where that is not recorded.
     *
     * @param createdWith the API key with which it was created, null for people who signed in
     * @param closedBy who closed it, null while it is open
     * @param closedWith the API key with which it was closed
     */
    record Recorders(
            @Nullable Long createdBy,
            @Nullable Long createdWith,
            @Nullable Long closedBy,
            @Nullable Long closedWith) {

        private static Recorders of(Lot lot) {
            return new Recorders(lot.getCreatedBy(), lot.getCreatedWith(), lot.getClosedBy(), lot.getClosedWith());
        }
    }

    static LotView of(Lot lot, FetchLevel level) {
        boolean full = level.includes(FetchLevel.FULL);
        return new LotView(
                lot.getId(),
                lot.getLotNumber(),
                lot.getExternalLotNumber(),
                Order.of(lot, level.includes(FetchLevel.STANDARD)),
                Quantities.of(lot),
                lot.getStatus(),
                lot.isHeld(),
                lot.getParentSpringLot(),
                lot.getSmaSpringLot(),
                lot.getCompletedAt(),
                lot.getClosedAt(),
                Edition.of(lot),
                full ? wipItems(lot) : null,
                full ? lot.getSerials().stream().map(SerialSummary::of).toList() : null,
                Recorders.of(lot));
    }

    /** The serials of a lot are read anyway, so each item is not asked for its own. */
    private static List<WipItemSummary> wipItems(Lot lot) {
        Map<Long, Long> serials = lot.getSerials().stream()
                .collect(Collectors.toMap(SerialReference::getWipItemId, SerialReference::getId));
        return lot.getWipItems().stream()
                .map(item -> WipItemSummary.of(item, serials.get(item.getId())))
                .toList();
    }
}
