package com.f2x.neurohub.plant.equipment;

/** Whether a piece of equipment can be used. */
public enum EquipmentStatus {
    /** Ready, and nothing runs on it. */
    AVAILABLE,
    /** Ready, and something runs on it now: derived, never stored. */
    IN_USE,
    MAINTENANCE,
    OUT_OF_SERVICE,
    RETIRED;

    /** What is stored for a status that people write. */
    EquipmentStatus stored() {
        return this == IN_USE ? AVAILABLE : this;
    }
}
