package com.f2x.neurohub.measurement;

/** What the server says about one measurement, or about all of an attempt. */
public enum Verdict {

    /** As its spec wants it. */
    PASS,

    /** Not as its spec wants it, impossible to compare with it, or missing although required. */
    FAIL,

    /** Recorded only: there is nothing to judge by, or nothing was measured. */
    NOT_JUDGED
}
