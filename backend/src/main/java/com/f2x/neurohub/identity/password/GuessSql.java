package com.f2x.neurohub.identity.password;

/**
 * The statements of {@link GuessStore}. Rows are locked in the order of their kinds: the name, then the address. An
 * attempt that does not count against its address comes with an empty one, which is no row's.
 */
final class GuessSql {

    private static final String FAILURES = """
            case when known.window_started_at < now() - make_interval(secs => :window) then 1 else known.failures + 1 end
            """;

    private static final String LIMIT = "case known.kind when 'ADDRESS' then :addressLimit else :nameLimit end";

    static final String RESERVE = """
            insert into sign_in_failures as known (kind, subject_hash, failures, blocked_until)
            select kind, subject, 1, case when bound <= 1 then now() + make_interval(secs => :first) end
            from (values (:kind, cast(:subject as bytea), cast(:nameLimit as int)),
                         ('ADDRESS', :address, :addressLimit)) as counted (kind, subject, bound)
            where subject <> ''
            on conflict (kind, subject_hash) do update
            set failures = %1$s,
                window_started_at = case when known.window_started_at < now() - make_interval(secs => :window)
                                         then now() else known.window_started_at end,
                blocked_until = case when %1$s >= %2$s
                                     then now() + make_interval(secs => least(:longest,
                                             :first * 2 ^ least(%1$s - %2$s, 20))) end
            where known.blocked_until is null or known.blocked_until <= now()
            returning kind, failures
            """.formatted(FAILURES, LIMIT);

    static final String FIND_BLOCK = """
            select kind <> 'ADDRESS' as of_name, ceil(extract(epoch from blocked_until - now()))::int as seconds
            from sign_in_failures
            where (kind = :kind and subject_hash = :subject or kind = 'ADDRESS' and subject_hash = :address)
              and blocked_until > now()
            order by of_name desc
            limit 1
            """;

    static final String FIND_LATER_BLOCK = """
            select true as of_name, ceil(extract(epoch from blocked_until - now()))::int as seconds
            from sign_in_failures
            where kind = :kind and subject_hash = :subject and failures > :number and blocked_until > now()
            """;

    /** The address has its attempt back after the name was forgotten: it counts who was. */
    static final String ACCEPT = """
            with blocked as (
                %s),
            forgotten as (
                delete from sign_in_failures
                where kind = :kind and subject_hash = :subject and not exists (select from blocked)
                returning kind),
            given_back as (
                update sign_in_failures as known
                set failures = failures - 1, blocked_until = case when failures > :addressLimit then blocked_until end
                where kind = 'ADDRESS' and subject_hash = :address and failures > 0
                  and (select count(*) from forgotten) >= 0 and not exists (select from blocked))
            select of_name, seconds from blocked
            """.formatted(FIND_LATER_BLOCK);

    static final String GIVE_BACK = """
            update sign_in_failures as known
            set failures = failures - 1, blocked_until = case when failures > %s then blocked_until end
            where failures > 0
              and (kind, subject_hash) in (
                    select kind, subject_hash
                    from sign_in_failures
                    where kind = :kind and subject_hash = :subject or kind = 'ADDRESS' and subject_hash = :address
                    order by kind
                    for update)
            """.formatted(LIMIT);

    static final String FORGET_OLD = """
            delete from sign_in_failures
            where (kind, subject_hash) in (
                    select kind, subject_hash
                    from sign_in_failures
                    where window_started_at < now() - make_interval(secs => 2 * :window)
                      and (blocked_until is null or blocked_until < now())
                    limit 1000
                    for update skip locked)
            """;

    private GuessSql() {}
}
