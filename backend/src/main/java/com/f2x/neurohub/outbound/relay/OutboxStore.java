package com.f2x.neurohub.outbound.relay;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events that nobody needs any more. */
@Repository
class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes old events that every active subscription was told; who listens learns that they are gone. */
    int removeExpired(Duration retention, int most) {
        return jdbc.sql("""
                        with removed as (
                            delete from outbox_events where id in (
                                select id from outbox_events
                                where created_at < now() - make_interval(secs => :retention)
                                  and sequence <= coalesce((select min(sent_up_to) from webhook_subscriptions
                                                            where is_active and disabled_at is null),
                                                           9223372036854775807)
                                order by id limit :most for update skip locked)
                            returning sequence
                        ), told as (
                            update event_feed set complete_since = greatest(complete_since, last.sequence)
                            from (select max(sequence) as sequence from removed) last
                            where last.sequence is not null)
                        select count(*) from removed
                        """)
                .param("retention", retention.toSeconds())
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
