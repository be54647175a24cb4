package com.f2x.neurohub.plant.equipment;

import com.f2x.neurohub.plant.line.ProductionLineSummary;
import com.f2x.neurohub.product.process.ProcessSummary;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.web.Edition;
import com.f2x.neurohub.shared.web.Fetched;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A piece of equipment on the wire; its process and line at {@link FetchLevel#FULL} only. */
record EquipmentView(
        long id,
        String equipmentCode,
        String equipmentName,
        String equipmentType,
        @Nullable String description,
        @JsonUnwrapped Place place,
        @JsonUnwrapped Make make,
        EquipmentStatus status,
        @Nullable Integer capacity,
        boolean isActive,
        @JsonUnwrapped Service service,
        JsonObject specifications,
        JsonObject maintenanceSchedule,
        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    /** Where it stands and what for. */
    record Place(
            @Nullable Long processId,
            @Fetched @Nullable ProcessSummary process,
            @Nullable Long productionLineId,
            @Fetched @Nullable ProductionLineSummary productionLine) {

        private static Place of(Equipment equipment, boolean full) {
            return new Place(
                    equipment.getProcessId(),
                    full ? shown(equipment.getProcess(), ProcessSummary::of) : null,
                    equipment.getProductionLineId(),
                    full ? shown(equipment.getProductionLine(), ProductionLineSummary::of) : null);
        }

        private static <E, V> @Nullable V shown(@Nullable E row, Function<E, V> summary) {
            return row == null ? null : summary.apply(row);
        }
    }

    /** Who made it, as what. */
    record Make(
            @Nullable String manufacturer,
            @Nullable String modelNumber,
            @Nullable String serialNumber) {

        private static Make of(Equipment equipment) {
            return new Make(equipment.getManufacturer(), equipment.getModelNumber(), equipment.getSerialNumber());
        }
    }

    /** How long it worked, and when somebody looks after it. */
    record Service(
            @Nullable LocalDate lastMaintenanceDate,
            @Nullable LocalDate nextMaintenanceDate,
            BigDecimal totalOperationHours) {

        private static Service of(Equipment equipment) {
            return new Service(
                    equipment.getLastMaintenanceDate(),
                    equipment.getNextMaintenanceDate(),
                    equipment.getTotalOperationHours());
        }
    }

    static EquipmentView of(Equipment equipment, FetchLevel level) {
        return new EquipmentView(
                equipment.getId(),
                equipment.getEquipmentCode(),
                equipment.getEquipmentName(),
                equipment.getEquipmentType(),
                equipment.getDescription(),
                Place.of(equipment, level.includes(FetchLevel.FULL)),
                Make.of(equipment),
                equipment.getStatus(),
                equipment.getCapacity(),
                equipment.isActive(),
                Service.of(equipment),
                equipment.getSpecifications(),
                equipment.getMaintenanceSchedule(),
                Edition.of(equipment));
    }
}
