package com.f2x.neurohub.onboarding.verification;

/** How a step went. */
public enum StepStatus {
    OK,
    FAILED,
    /** There was nothing to do, or a step before it failed. */
    SKIPPED
}
