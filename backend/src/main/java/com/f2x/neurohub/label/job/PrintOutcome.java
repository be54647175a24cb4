package com.f2x.neurohub.label.job;

/** What came of a label. */
enum PrintOutcome {
    SUCCESS,
    FAILED
}
