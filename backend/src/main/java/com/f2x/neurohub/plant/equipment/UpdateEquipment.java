package com.f2x.neurohub.plant.equipment;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of a piece of equipment; absent members stay as they are. */
record UpdateEquipment(
        @Size(max = 50)
        @Pattern(regexp = EquipmentCodes.PATTERN, message = EquipmentCodes.MESSAGE)
        @Text(CODE)
        @Nullable
        String equipmentCode,

        @Size(min = 1, max = 255) @Text(LINE) @Nullable String equipmentName,

        @Size(max = 100)
        @Pattern(regexp = EquipmentCodes.PATTERN, message = EquipmentCodes.MESSAGE)
        @Text(CODE)
        @Nullable
        String equipmentType,

        @Size(max = 2000) @Nullable String description,
        @Nullable Long processId,
        @Nullable Long productionLineId,
        @Size(max = 255) @Nullable String manufacturer,
        @Size(max = 100) @Text(CODE) @Nullable String modelNumber,
        @Size(max = 100) @Text(CODE) @Nullable String serialNumber,
        @Nullable EquipmentStatus status,
        @Positive @Nullable Integer capacity,
        @Nullable Boolean isActive,
        @Nullable LocalDate lastMaintenanceDate,
        @Nullable LocalDate nextMaintenanceDate,
        @Nullable JsonObject specifications,
        @Nullable JsonObject maintenanceSchedule) {

    UpdateEquipment {
        equipmentCode = Texts.code(equipmentCode);
        equipmentName = Texts.trimmed(equipmentName);
        equipmentType = Texts.code(equipmentType);
    }
}
