package com.f2x.neurohub.onboarding.output;

/** How the extraction of a table went. */
public enum TableStatus {
    /** The sample is there. */
    EXTRACTED,
    /** The description is there, and no rows were asked for. */
    DESCRIBED,
    /** The files are there, and the table has no rows. */
    EMPTY,
    /** Files are missing. */
    FAILED
}
