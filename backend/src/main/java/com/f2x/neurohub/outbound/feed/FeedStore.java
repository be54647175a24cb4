package com.f2x.neurohub.outbound.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when events are recorded for who listens, and from where on there are all of them. */
@Repository
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the feed reaches.
     *
     * @param completeSince behind this event none is missing
     * @param newest the last event there is
     */
    record Reach(long completeSince, long newest) {}

    /**
     * Has events recorded for more than an hour from now on. Where nobody has listened for too long, a number that no
     * event has is drawn: behind it none is missing. A transaction may look late, hence the minute.
     */
    void listen() {
        jdbc.sql("""
                        update event_feed
                        set expires_recording_at = now() + interval '75 minutes',
                            complete_since = case when expires_recording_at < now() + interval '1 minute'
                                                  then nextval('outbox_sequence') else complete_since end
                        where expires_recording_at < now() + interval '65 minutes'
                        """).update();
    }

    Reach reach() {
        return jdbc.sql("""
                        select complete_since, coalesce(pg_sequence_last_value('outbox_sequence'), 0) as newest
                        from event_feed
                        """).query(Reach.class).single();
    }
}
