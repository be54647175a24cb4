package com.f2x.neurohub.product.process;

/** The form of process codes and numbers. */
final class ProcessCodes {

    static final String PATTERN = "[A-Z0-9_]*[A-Z_][A-Z0-9_]*";
    static final String MESSAGE = "must be letters, digits and underscores, not digits only, such as LASER_MARKING";
    static final String NUMBER = "process_number";
    static final int MAX_NUMBER = 100;

    private ProcessCodes() {}
}
