package com.f2x.neurohub.quality;

import org.jspecify.annotations.Nullable;

/**
 * The yields of one step of a lot. Runs count when they completed; aborted and running ones do not. A unit's runs are
 * ordered by their start, then by their row. Ratios are null where there is no data.
 *
 * @param lotNumber the lot
 * @param process code of the step
 * @param carrier the carrier asked about, null for all
 * @param units units with at least one run
 * @param runs all runs
 * @param retestedUnits units with more than one run
 * @param passingRuns runs that ended in PASS
 * @param firstPassUnits units whose first run ended in PASS
 * @param finalPassUnits units that have a valid PASS of the step
 * @param retests runs that came after a PASS that stands
 * @param disputedUnits final-pass units that a retest failed since, which a person has to decide about
 * @param rawYield passing runs per run
 * @param firstPassYield first-pass units per unit
 * @param finalYield final-pass units per unit
 */
record LotYield(
        String lotNumber,
        String process,
        @Nullable String carrier,
        long units,
        long runs,
        long retestedUnits,
        long passingRuns,
        long firstPassUnits,
        long finalPassUnits,
        long retests,
        long disputedUnits,
        @Nullable Double rawYield,
        @Nullable Double firstPassYield,
        @Nullable Double finalYield) {

    /** What is counted. */
    record Counts(
            long units,
            long runs,
            long retestedUnits,
            long passingRuns,
            long firstPassUnits,
            long finalPassUnits,
            long retests,
            long disputedUnits) {}

    static LotYield of(String lotNumber, String process, @Nullable String carrier, Counts counts) {
        return new LotYield(
                lotNumber,
                process,
                carrier,
                counts.units(),
                counts.runs(),
                counts.retestedUnits(),
                counts.passingRuns(),
                counts.firstPassUnits(),
                counts.finalPassUnits(),
                counts.retests(),
                counts.disputedUnits(),
                ratio(counts.passingRuns(), counts.runs()),
                ratio(counts.firstPassUnits(), counts.units()),
                ratio(counts.finalPassUnits(), counts.units()));
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
