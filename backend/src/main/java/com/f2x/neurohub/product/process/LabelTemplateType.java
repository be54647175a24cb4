package com.f2x.neurohub.product.process;

/** Which label a process prints. */
public enum LabelTemplateType {
    WIP_LABEL,
    SERIAL_LABEL,
    LOT_LABEL
}
