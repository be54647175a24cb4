package com.f2x.neurohub.label.drawing;

/** What is labelled. */
public enum LabelType {
    WIP_LABEL,
    SERIAL_LABEL,
    LOT_LABEL,
    /** Nothing: a label that shows that a printer prints. */
    TEST_LABEL
}
