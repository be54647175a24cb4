package com.f2x.neurohub.plant.equipment;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new piece of equipment.
 *
 * @param equipmentCode unique code, such as {@code EQ_LASER_01}
 * @param equipmentName display name
 * @param equipmentType kind, such as {@code LASER_MARKER}
 * @param description free text
 * @param processId process it is made for
 * @param productionLineId line it stands at
 * @param manufacturer who made it
 * @param modelNumber the manufacturer's name of the model
 * @param serialNumber the manufacturer's number of the piece
 * @param status {@code AVAILABLE} if absent
 * @param capacity how many units may run at once, unlimited if absent
 * @param isActive true if absent
 * @param lastMaintenanceDate when it was last maintained
 * @param nextMaintenanceDate when it is due again
 * @param specifications technical data
 * @param maintenanceSchedule plan of maintenance
 */
record CreateEquipment(
        @NotBlank
        @Size(max = 50)
        @Pattern(regexp = EquipmentCodes.PATTERN, message = EquipmentCodes.MESSAGE)
        @Text(CODE)
        String equipmentCode,

        @NotBlank @Size(max = 255) @Text(LINE) String equipmentName,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = EquipmentCodes.PATTERN, message = EquipmentCodes.MESSAGE)
        @Text(CODE)
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

    CreateEquipment {
        equipmentCode = Texts.code(equipmentCode);
        equipmentName = Texts.trimmed(equipmentName);
        equipmentType = Texts.code(equipmentType);
    }
}
