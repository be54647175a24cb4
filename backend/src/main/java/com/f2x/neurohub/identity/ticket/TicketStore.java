package com.f2x.neurohub.identity.ticket;

import com.f2x.neurohub.identity.caller.Standing;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets in the database, as hashes. Its clock alone decides, so that all nodes agree. */
@Repository
class TicketStore {

    private static final String ADD = """
            with forgotten as (
                delete from stream_tickets
                where expires_at <= now()
                   or id in (select id from stream_tickets
                             where user_id = :user and api_key_id is not distinct from cast(:key as bigint)
                             order by id desc offset :most))
            insert into stream_tickets (ticket_hash, user_id, session_id, api_key_id, expires_at)
            values (:hash, :user, :session, :key, now() + make_interval(secs => :lifetime))
            """;

    private static final String TAKE = """
            with shown as (
                delete from stream_tickets where ticket_hash = :hash
                returning user_id, session_id, api_key_id, expires_at)
            select user_id, session_id, api_key_id from shown where expires_at > now()
            """;

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a ticket, and forgets those that are too old, and the caller's oldest if there are too many. */
    void add(Ticket ticket, Standing standing, Duration lifetime, int most) {
        jdbc.sql(ADD)
                .param("hash", ticket.hash())
                .param("user", standing.userId())
                .param("session", standing.session(), Types.BIGINT)
                .param("key", standing.key(), Types.BIGINT)
                .param("lifetime", lifetime.toSeconds())
                .param("most", most - 1)
                .update();
    }

    /** Deletes a ticket and returns who comes with it; of those who show it at once, one. */
    Optional<Standing> take(Ticket ticket) {
        return jdbc.sql(TAKE)
                .param("hash", ticket.hash())
                .query((row, index) -> new Standing(
                        row.getLong("user_id"),
                        row.getObject("session_id", Long.class),
                        row.getObject("api_key_id", Long.class)))
                .optional();
    }
}
