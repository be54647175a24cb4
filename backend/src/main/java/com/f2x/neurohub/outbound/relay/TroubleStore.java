package com.f2x.neurohub.outbound.relay;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds active subscriptions that are not told what they should be. */
@Repository
class TroubleStore {

    private static final String TROUBLES = """
            select * from (
                select s.id, s.subscription_name as name, s.disabled_at is not null as disabled,
                       (select count(*) from webhook_dead_letters d
                        where d.subscription_id = s.id and d.delivered_at is null) as dead,
                       coalesce((select e.created_at < now() - make_interval(secs => :backlog)
                                 from outbox_events e
                                 where e.sequence > s.sent_up_to and e.topic = any (s.topics)
                                 order by e.sequence limit 1), false) as late
                from webhook_subscriptions s where s.is_active) t
            where t.disabled or t.dead > 0 or t.late
            order by t.id
            """;

    private final JdbcClient jdbc;

    TroubleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A subscription in trouble.
     *
     * @param name what people call it
     * @param disabled whether failures have disabled it
     * @param dead its dead letters that are not delivered
     * @param late whether its next event has waited for too long
     */
    record Trouble(long id, String name, boolean disabled, long dead, boolean late) {}

    List<Trouble> troubles(Duration backlog) {
        return jdbc.sql(TROUBLES)
                .param("backlog", backlog.toSeconds())
                .query(Trouble.class)
                .list();
    }
}
