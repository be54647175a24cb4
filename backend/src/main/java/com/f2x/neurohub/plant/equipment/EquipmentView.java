package com.f2x.neurohub.plant.equipment;

import com.f2x.neurohub.plant.line.ProductionLineSummary;
import com.f2x.neurohub.product.process.ProcessSummary;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
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
        @Nullable Long processId,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProcessSummary process,

        @Nullable Long productionLineId,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProductionLineSummary productionLine,

        @Nullable String manufacturer,
        @Nullable String modelNumber,
        @Nullable String serialNumber,
        EquipmentStatus status,
        @Nullable Integer capacity,
        boolean isActive,
        @Nullable LocalDate lastMaintenanceDate,
        @Nullable LocalDate nextMaintenanceDate,
        BigDecimal totalOperationHours,
        JsonObject specifications,
        JsonObject maintenanceSchedule,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static EquipmentView of(Equipment equipment, FetchLevel level) {
        boolean full = level.includes(FetchLevel.FULL);
        return new EquipmentView(
                equipment.getId(),
                equipment.getEquipmentCode(),
                equipment.getEquipmentName(),
                equipment.getEquipmentType(),
                equipment.getDescription(),
                equipment.getProcessId(),
                full ? shown(equipment.getProcess(), ProcessSummary::of) : null,
                equipment.getProductionLineId(),
                full ? shown(equipment.getProductionLine(), ProductionLineSummary::of) : null,
                equipment.getManufacturer(),
                equipment.getModelNumber(),
                equipment.getSerialNumber(),
                equipment.getStatus(),
                equipment.getCapacity(),
                equipment.isActive(),
                equipment.getLastMaintenanceDate(),
                equipment.getNextMaintenanceDate(),
                equipment.getTotalOperationHours(),
                equipment.getSpecifications(),
                equipment.getMaintenanceSchedule(),
                equipment.getVersion(),
                equipment.getCreatedAt(),
                equipment.getUpdatedAt());
    }

    private static <E, V> @Nullable V shown(@Nullable E row, Function<E, V> summary) {
        return row == null ? null : summary.apply(row);
    }
}
