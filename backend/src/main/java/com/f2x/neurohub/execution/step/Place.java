package com.f2x.neurohub.execution.step;

import org.jspecify.annotations.Nullable;

/**
 * Where a step stands on the route, and what the unit has done around it.
 *
 * @param stepNo place on the route, null where the process is not on it
 * @param phase before, at or after the conversion
 * @param converts whether the route has a conversion
 * @param previous the step before it, null for the first
 * @param runningElsewhere number of another process that runs on the unit, null if none does
 * @param othersOutstanding how many other steps of the same phase have no valid PASS
 */
record Place(
        @Nullable Integer stepNo,
        Phase phase,
        boolean converts,
        @Nullable Previous previous,
        @Nullable Integer runningElsewhere,
        int othersOutstanding) {

    /**
     * The step before a step.
     *
     * @param processNumber its process's number
     * @param passed whether it has a valid PASS
     */
    record Previous(int processNumber, boolean passed) {}

    /** The place of a process that is not on the route. */
    static Place off(boolean converts) {
        return new Place(null, Phase.BEFORE_CONVERSION, converts, null, null, 0);
    }
}
