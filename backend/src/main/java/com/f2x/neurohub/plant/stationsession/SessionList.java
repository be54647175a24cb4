package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import java.util.List;
import java.util.Objects;

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
        long total = Objects.requireNonNull(page.total(), "the total was asked for");
        int limit = query.limit() == null ? ListQuery.USUAL_LIMIT : query.limit();
        return new SessionList(page.items(), total, query.skip(), limit);
    }
}
