package com.f2x.neurohub.measurement;

/** What the server says about one measurement. */
public enum Verdict {

    /** Within its limits. */
    PASS,

    /** Outside its limits, or impossible to compare with them. */
    FAIL,

    /** Recorded only: there are no limits, or nothing was measured. */
    NOT_JUDGED
}
