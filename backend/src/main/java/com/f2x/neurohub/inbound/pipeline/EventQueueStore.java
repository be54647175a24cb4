package com.f2x.neurohub.inbound.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The queue of all sources as a whole, and what is removed from it after some time. */
@Repository
@Transactional
class EventQueueStore {

    private final JdbcClient jdbc;

    EventQueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How long the queue is.
     *
     * @param pendingEvents how many events wait
     * @param dueEvents how many of these could be processed now
     * @param processingEvents how many workers have
     * @param errorEvents how many were given up
     * @param oldestPendingSeconds how long the oldest waits
     */
    record Queue(
            long pendingEvents, long dueEvents, long processingEvents, long errorEvents, double oldestPendingSeconds) {

        static final Queue EMPTY = new Queue(0, 0, 0, 0, 0);
    }

    public Queue queue() {
        return jdbc.sql("select * from raw.get_queue_metrics()")
                .query(Queue.class)
                .single();
    }

    /** Removes processed events, and returns how many. */
    public int removeProcessed(int days, int most) {
        return jdbc.sql("select raw.remove_processed_events(?, ?)")
                .params(days, most)
                .query(Integer.class)
                .single();
    }

    /** Removes what is personal from events, and returns from how many. */
    public int forgetSenders(int days, int most) {
        return jdbc.sql("select raw.forget_senders(?, ?)")
                .params(days, most)
                .query(Integer.class)
                .single();
    }
}
