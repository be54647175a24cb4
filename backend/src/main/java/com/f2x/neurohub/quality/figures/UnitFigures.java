package com.f2x.neurohub.quality.figures;

import java.time.LocalDate;

/**
 * What became of units in a period.
 *
 * @param day its first day
 * @param completed units that completed in it and are not among the defective
 * @param defective units whose last event in it was a failure
 */
public record UnitFigures(LocalDate day, long completed, long defective) {

    /** Units that came to something. */
    public long processed() {
        return completed + defective;
    }

    /** The defective units in percent of those that came to something, 0 of none. */
    public double defectRate() {
        return Percent.of(defective, processed());
    }

    /** The completed units in percent of the same, 0 of none. */
    public double passRate() {
        return Percent.of(completed, processed());
    }

    /** What the database counts of a period that has any. */
    record Counted(int period, long completed, long defective) {}
}
