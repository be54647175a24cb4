package com.f2x.neurohub.identity.signin;

/** The statements of {@link SignInFailureStore}. */
final class SignInFailureSql {

    static final String FIND_BLOCK = """
            select kind = 'ACCOUNT' as of_account, ceil(extract(epoch from blocked_until - now()))::int as seconds
            from sign_in_failures
            where (kind = 'ACCOUNT' and subject_hash = :account or kind = 'ADDRESS' and subject_hash = :address)
              and blocked_until > now()
            order by kind
            limit 1
            """;

    static final String FORGET_OLD = """
            delete from sign_in_failures
            where window_started_at < now() - make_interval(secs => 2 * :window)
              and (blocked_until is null or blocked_until < now())
            """;

    static final String COUNT = """
            insert into sign_in_failures as known (kind, subject_hash, failures)
            values ('ACCOUNT', :account, 1), ('ADDRESS', :address, 1)
            on conflict (kind, subject_hash) do update
            set failures = case when known.window_started_at < now() - make_interval(secs => :window)
                                then 1 else known.failures + 1 end,
                window_started_at = case when known.window_started_at < now() - make_interval(secs => :window)
                                         then now() else known.window_started_at end
            """;

    static final String BLOCK = """
            update sign_in_failures
            set blocked_until = now() + make_interval(secs => least(:longest,
                    :first * 2 ^ least(failures - case kind when 'ACCOUNT' then :accountLimit else :addressLimit end, 20)))
            where (kind = 'ACCOUNT' and subject_hash = :account or kind = 'ADDRESS' and subject_hash = :address)
              and failures >= case kind when 'ACCOUNT' then :accountLimit else :addressLimit end
            """;

    static final String FORGET_ACCOUNT =
            "delete from sign_in_failures where kind = 'ACCOUNT' and subject_hash = :account";

    private SignInFailureSql() {}
}
