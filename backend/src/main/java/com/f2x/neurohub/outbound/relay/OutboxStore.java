package com.f2x.neurohub.outbound.relay;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the events are that nobody needs any more, and what is not delivered. */
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

    /** Looks what has not been delivered. */
    Backlog backlog() {
        return jdbc.sql("""
                        select (select count(*) from webhook_dead_letters where delivered_at is null) as dead_letters,
                               (select count(*) from webhook_subscriptions where disabled_at is not null) as disabled,
                               (select coalesce(extract(epoch from now() - min(oldest.created_at)), 0)
                                from webhook_subscriptions s
                                cross join lateral (
                                    select e.created_at from outbox_events e
                                    where e.sequence > s.sent_up_to and e.topic = any (s.topics)
                                    order by e.sequence limit 1) oldest
                                where s.is_active and s.disabled_at is null) as seconds
                        """)
                .query((row, index) -> new Backlog(
                        row.getLong("dead_letters"),
                        row.getLong("disabled"),
                        Duration.ofSeconds(Math.max(0, row.getLong("seconds")))))
                .single();
    }
}
