package com.f2x.neurohub.plant.equipment;

/** The form of equipment codes and types. */
final class EquipmentCodes {

    static final String PATTERN = "[A-Z0-9_-]+";
    static final String MESSAGE = "must be letters, digits, hyphens and underscores, such as EQ_LASER_01";

    private EquipmentCodes() {}
}
