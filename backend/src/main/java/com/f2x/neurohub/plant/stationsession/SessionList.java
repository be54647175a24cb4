package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import java.util.List;

/**
 * A page of sessions, in the envelope that clients read.
 *
 * @param items the page
 * @param total how many there are in all
 * @param skip how many were passed by
 * @param limit how many the page holds at most
 */
record SessionList(List<SessionView> items, long total, long skip, int limit) {

    static SessionList of(Listed<SessionView> page, ListQuery query) {
        return new SessionList(page.items(), page.counted(), query.skip(), query.rows());
    }
}
