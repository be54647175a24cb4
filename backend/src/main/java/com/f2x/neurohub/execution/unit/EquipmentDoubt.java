package com.f2x.neurohub.execution.unit;

/** Why equipment does not fit what it was used for. */
public enum EquipmentDoubt {
    /** It belongs to another process. */
    OTHER_PROCESS,
    /** It belongs to another production line. */
    OTHER_LINE
}
