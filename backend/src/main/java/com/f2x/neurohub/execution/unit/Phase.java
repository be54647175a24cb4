package com.f2x.neurohub.execution.unit;

/** Where a step stands on its route relative to the conversion, which decides what it works on. */
public enum Phase {
    /** It works on the WIP item; so do all steps of a route without conversion. */
    BEFORE_CONVERSION,
    /** It turns the WIP item into a serial. */
    CONVERSION,
    /** It works on the serial. */
    AFTER_CONVERSION;

    public DataLevel dataLevel() {
        return this == AFTER_CONVERSION ? DataLevel.SERIAL : DataLevel.WIP;
    }
}
