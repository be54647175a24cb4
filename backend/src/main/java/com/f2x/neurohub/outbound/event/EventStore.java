package com.f2x.neurohub.outbound.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The events in the database, in order; triggers write them. */
@Repository
public class EventStore {

    /** Whoever gives events their order holds this lock, so that there is one order. */
    private static final long ORDER_LOCK = 4_042_001;

    private final JdbcClient jdbc;

    public EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives committed events their place in the order of delivery, within the caller's transaction, and returns how
     * many. Of events about one thing a later one is committed only after an earlier one, whose number is smaller; so
     * each of them gets its place after those before it, whatever else commits in between.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int order(int most) {
        boolean free = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(ORDER_LOCK)
                .query(Boolean.class)
                .single();
        return !free ? 0 : jdbc.sql("""
                        with placed as materialized (
                            select id, nextval('outbox_sequence') as sequence
                            from (select id from outbox_events where sequence is null order by id limit ?) next)
                        update outbox_events e
                        set sequence = placed.sequence
                        from placed
                        where e.id = placed.id and e.sequence is null
                        """).param(most).update();
    }

    /** Reads events of all topics behind a sequence, in order; those of other topics without their data. */
    public List<OutboxEvent> following(Set<String> topics, long sequence, int most) {
        return jdbc.sql("""
                        select event_id, sequence, topic, subject, occurred_at,
                               case when topic = any (:topics) then data::text else '{}' end as data
                        from outbox_events where sequence > :sequence order by sequence limit :most
                        """)
                .param("topics", topics.toArray(String[]::new))
                .param("sequence", sequence)
                .param("most", most)
                .query(EventStore::event)
                .list();
    }

    /** Reads an event from a row that has its columns. */
    public static OutboxEvent event(ResultSet row, int index) throws SQLException {
        return new OutboxEvent(
                row.getObject("event_id", UUID.class),
                row.getLong("sequence"),
                row.getString("topic"),
                row.getString("subject"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("data"));
    }
}
