package com.f2x.neurohub.plant.station;

/** How a station is: derived when it is read, never stored. */
enum StationStatus {
    /** Heard of late, and well. */
    ONLINE,
    /** Not heard for longer than a station may be silent. */
    OFFLINE,
    /** Heard of late, and it says that it is unhealthy. */
    DEGRADED
}
