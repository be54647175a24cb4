package com.f2x.neurohub.outbound.relay;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks what active subscriptions have not been told. */
@Repository
class BacklogStore {

    private static final String BACKLOGS = """
            select s.id, s.subscription_name as name, s.disabled_at is not null as disabled,
                   (select count(*) from webhook_dead_letters d
                    where d.subscription_id = s.id and d.delivered_at is null) as dead,
                   case when s.disabled_at is null then coalesce(
                       (select greatest(extract(epoch from now() - e.created_at), 0)::bigint
                        from outbox_events e
                        where e.sequence > s.sent_up_to and e.topic = any (s.topics)
                        order by e.sequence limit 1), 0) else 0 end as waiting
            from webhook_subscriptions s where s.is_active
            order by s.id
            """;

    private final JdbcClient jdbc;

    BacklogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Backlog> backlogs() {
        return jdbc.sql(BACKLOGS).query(Backlog.class).list();
    }
}
