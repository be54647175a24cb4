package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.access.Caller;

/**
 * How records are taken.
 *
 * @param caller who delivers them
 * @param historical whether they tell the past: event times are kept as given, what only matters now (equipment, a
 *     closed lot) is not asked, and a later run supersedes an earlier PASS
 * @param createMissingUnits whether unknown units are registered up to their lot's target
 */
record IngestMode(Caller caller, boolean historical, boolean createMissingUnits) {

    /** Within what a record id is unique: a station, or a person. */
    String source() {
        return caller.station() == null ? "user:" + caller.userId() : "station:" + caller.station();
    }
}
