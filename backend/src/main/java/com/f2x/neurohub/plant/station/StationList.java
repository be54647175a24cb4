package com.f2x.neurohub.plant.station;

import com.f2x.neurohub.shared.paging.Listed;
import java.util.List;

/**
 * A page of stations, in the envelope that clients read.
 *
 * @param stations the page
 * @param total how many there are in all
 */
record StationList(List<StationView> stations, long total) {

    static StationList of(Listed<StationView> page) {
        return new StationList(page.items(), page.counted());
    }
}
