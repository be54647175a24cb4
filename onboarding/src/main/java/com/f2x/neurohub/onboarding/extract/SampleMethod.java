package com.f2x.neurohub.onboarding.extract;

/** Which rows of a table are taken. */
public enum SampleMethod {
    /** Those that the database comes to first. */
    FIRST,
    /** Some by chance. */
    RANDOM
}
