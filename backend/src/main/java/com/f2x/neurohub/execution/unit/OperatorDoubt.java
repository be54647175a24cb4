package com.f2x.neurohub.execution.unit;

/** Why nobody is known to be the worker that was named. */
public enum OperatorDoubt {
    /** No user has the name. */
    UNKNOWN,
    /** Several users have it. */
    AMBIGUOUS
}
