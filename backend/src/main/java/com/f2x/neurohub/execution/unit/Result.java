package com.f2x.neurohub.execution.unit;

/** How an attempt of a step ended. */
public enum Result {
    /** The step is done. */
    PASS,
    /** The unit failed the step. */
    FAIL,
    /** The attempt is closed without a verdict and the step may start again. */
    REWORK
}
