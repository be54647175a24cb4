package com.f2x.neurohub.outbound.subscription;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where subscriptions begin anew. The relay notices, and leaves what it was about to send. */
@Repository
class ReplayStore {

    private final JdbcClient jdbc;

    ReplayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a subscription back to before an event; false if it is not as far. */
    boolean goBack(long id, long fromSequence) {
        return jdbc.sql("""
                        update webhook_subscriptions
                        set sent_up_to = :from - 1, attempts = 0, next_attempt_at = now()
                        where id = :id and sent_up_to >= :from - 1
                        """).param("id", id).param("from", fromSequence).update() == 1;
    }

    /** Lets a subscription that failures disabled be told again. */
    void enable(long id) {
        jdbc.sql("""
                        update webhook_subscriptions
                        set disabled_at = null, consecutive_failures = 0, next_attempt_at = now()
                        where id = ? and disabled_at is not null
                        """).param(id).update();
    }

    /** Has dead letters of a subscription sent again: those given, or all that were not delivered. */
    int sendAgain(long id, Long[] letters) {
        return jdbc.sql("""
                        update webhook_dead_letters
                        set due_again = true
                        where subscription_id = :id and delivered_at is null
                          and (cardinality(:letters::bigint[]) = 0 or id = any (:letters))
                        """).param("id", id).param("letters", letters).update();
    }
}
