package com.f2x.neurohub.plant.station;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.Rule;

/** What stations may be called, and who may speak for one. */
public final class StationIds {

    /** Letters and digits of any script, and what separates them; it is part of paths. */
    public static final String PATTERN = "[\\p{L}\\p{N}._:-]+";

    /** The pattern in words. */
    public static final String MESSAGE = "must consist of letters, digits, dots, colons, hyphens and underscores";

    private StationIds() {}

    /**
     * Makes sure that the caller may speak for a station: a machine speaks for its own only.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 if the caller's key is bound to another station
     */
    public static void requireOwn(Caller caller, String stationId) {
        if (caller.station() != null && !caller.station().equals(stationId)) {
            throw Rule.NOT_PERMITTED.because("The key is bound to station %s, not to %s", caller.station(), stationId);
        }
    }
}
