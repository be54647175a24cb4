package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.outbound.event.CloudEvents;
import com.f2x.neurohub.outbound.event.EventStore;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to tell. */
@Service
@Transactional
class Feed {

    /** How many events are read, or get their place, at once. */
    static final int PAGE = 200;

    private final FeedStore feed;
    private final EventStore events;
    private final CloudEvents cloudEvents;

    Feed(FeedStore feed, EventStore events, CloudEvents cloudEvents) {
        this.feed = feed;
        this.events = events;
        this.cloudEvents = cloudEvents;
    }

    /**
     * Where a client begins.
     *
     * @param after the event behind which it is told all
     * @param reset whether that is not all that it asked for
     */
    record Beginning(long after, boolean reset) {}

    /**
     * Finds where a client begins, and has events recorded from now on.
     *
     * @param after the last event it has; null for what happens from now on
     */
    public Beginning begin(@Nullable Long after) {
        feed.listen();
        FeedStore.Reach reach = feed.reach();
        if (after == null || after > reach.newest()) {
            return new Beginning(reach.newest(), after != null);
        }
        return new Beginning(after, after < reach.completeSince());
    }

    /** Has events recorded for some time more. */
    public void goOn() {
        feed.listen();
    }

    /** Gives committed events their places; returns whether there may be more. */
    public boolean order() {
        return events.order(PAGE) == PAGE;
    }

    /** Reads the events behind a sequence, those of other topics without their data. */
    @Transactional(readOnly = true)
    public List<FeedEvent> following(long sequence, Set<String> topics) {
        return events.following(topics, sequence, PAGE).stream()
                .map(event -> new FeedEvent(event.sequence(), event.topic(), cloudEvents.body(event)))
                .toList();
    }
}
