package com.f2x.neurohub.plant.equipment;

/** The form of equipment codes and types. */
final class EquipmentCodes {

    static final String PATTERN = "[A-Z0-9_-]*[A-Z_-][A-Z0-9_-]*";
    static final String MESSAGE =
            "must be letters, digits, hyphens and underscores, not digits only, such as EQ_LASER_01";

    private EquipmentCodes() {}
}
