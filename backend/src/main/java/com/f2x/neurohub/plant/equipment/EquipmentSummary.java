package com.f2x.neurohub.plant.equipment;

/** A piece of equipment within the view of something done on it. */
public record EquipmentSummary(long id, String equipmentCode, String equipmentName, String equipmentType) {

    /** Shows a piece of equipment. */
    public static EquipmentSummary of(Equipment equipment) {
        return new EquipmentSummary(
                equipment.getId(),
                equipment.getEquipmentCode(),
                equipment.getEquipmentName(),
                equipment.getEquipmentType());
    }
}
