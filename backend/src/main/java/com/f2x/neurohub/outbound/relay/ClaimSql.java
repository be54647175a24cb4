package com.f2x.neurohub.outbound.relay;

/** The statements of {@link ClaimStore}. */
final class ClaimSql {

    /**
     * Of nodes that look at once each finds another subscription: the one that has waited longest since its last turn.
     */
    static final String CLAIM = """
            update webhook_subscriptions
            set claim = :token, expires_claim_at = now() + make_interval(secs => :lease)
            where id = (
                select s.id from webhook_subscriptions s
                where s.is_active and s.disabled_at is null
                  and (s.expires_claim_at is null or s.expires_claim_at < now())
                  and (s.next_attempt_at <= now() and s.sent_up_to < (select max(sequence) from outbox_events)
                       or exists (select from webhook_dead_letters d where d.subscription_id = s.id and d.due_again))
                order by case when s.next_attempt_at <= now() then s.next_attempt_at
                              else coalesce(greatest(s.last_success_at, s.last_failure_at), s.created_at) end, s.id
                limit 1
                for update of s skip locked)
            returning id, url, topics, secret, previous_secret, expires_previous_at, sent_up_to, attempts,
                      next_attempt_at <= now() as due
            """;

    private static final String OWN = " where id = :id and claim = :token and sent_up_to = :from ";

    static final String ADVANCE = """
            update webhook_subscriptions
            set sent_up_to = :to, attempts = 0, consecutive_failures = 0, next_attempt_at = now(),
                last_success_at = now(),
                expires_claim_at = now() + make_interval(secs => :lease)
            """ + OWN + "and is_active and disabled_at is null";

    static final String PASS = """
            update webhook_subscriptions
            set sent_up_to = :to, expires_claim_at = now() + make_interval(secs => :lease)
            """ + OWN;

    static final String FAIL = """
            with failed as (
                update webhook_subscriptions
                set attempts = case when :dead then 0 else attempts + 1 end,
                    sent_up_to = case when :dead then :sequence else sent_up_to end,
                    consecutive_failures = consecutive_failures + 1,
                    last_failure_at = now(), last_failure = :failure,
                    next_attempt_at = now() + make_interval(secs => :pause),
                    disabled_at = case when consecutive_failures + 1 >= :most then now() end
            """ + OWN + """
                returning id, disabled_at is not null as disabled
            ), buried as (
                insert into webhook_dead_letters
                    (subscription_id, event_id, sequence, topic, subject, occurred_at, data, attempts, last_failure)
                select f.id, e.event_id, e.sequence, e.topic, e.subject, e.occurred_at, e.data, :attempts, :failure
                from failed f join outbox_events e on e.sequence = :sequence
                where :dead
            )
            select disabled from failed
            """;

    static final String RELEASE = """
            update webhook_subscriptions
            set claim = null, expires_claim_at = null,
                next_attempt_at = greatest(next_attempt_at, now() + make_interval(secs => :pause))
            where id = :id and claim = :token
            """;

    static final String DUE_AGAIN = """
            select id, event_id, sequence, topic, subject, occurred_at, data::text as data
            from webhook_dead_letters where subscription_id = ? and due_again order by sequence limit ?
            """;

    static final String SENT_AGAIN = """
            with sent as (
                update webhook_dead_letters
                set due_again = false, attempts = attempts + 1, delivered_at = case when :delivered then now() end,
                    last_failure = case when :delivered then last_failure else :failure end
                where id = :id and due_again
                returning subscription_id
            )
            update webhook_subscriptions
            set last_success_at = case when :delivered then now() else last_success_at end,
                last_failure_at = case when :delivered then last_failure_at else now() end,
                last_failure = case when :delivered then last_failure else :failure end
            where id = (select subscription_id from sent)
            """;

    private ClaimSql() {}
}
