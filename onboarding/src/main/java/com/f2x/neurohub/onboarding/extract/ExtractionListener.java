package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.output.TableResult;

/** Hears how far an extraction has come. */
public interface ExtractionListener {

    /** Hears nothing. */
    ExtractionListener NONE = new ExtractionListener() {};

    /** A table is begun, the so-manieth of so many. */
    default void tableBegun(String table, int number, int of) {}

    /** So many rows of it have been written. It is called for every row. */
    default void rowWritten(long rows) {}

    /** It has ended, well or not. */
    default void tableEnded(TableResult result) {}
}
