package com.f2x.neurohub.execution.unit;

/** What a row of process data is about. */
public enum DataLevel {
    LOT,
    WIP,
    SERIAL
}
