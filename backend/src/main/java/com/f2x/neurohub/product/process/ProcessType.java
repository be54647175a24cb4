package com.f2x.neurohub.product.process;

/** What a process does to a unit. */
public enum ProcessType {
    /** Works on the unit. */
    MANUFACTURING,
    /** Gives the unit its serial number; later steps work on the serial. */
    SERIAL_CONVERSION
}
