package com.f2x.neurohub.identity.token;

/** The statements of {@link TokenStore}. The clock of the database alone decides, so that all nodes agree. */
final class TokenSql {

    static final String ADD_ACCESS = """
            with forgotten as (
                delete from access_tokens where session_id = :session and expires_at < now() - interval '1 day')
            insert into access_tokens (session_id, token_hash, expires_at)
            values (:session, :hash, now() + make_interval(secs => :lifetime))
            """;

    static final String ADD_REFRESH = """
            insert into refresh_tokens (session_id, token_hash, expires_at)
            select id, :hash, least(now() + make_interval(secs => :lifetime), expires_at)
            from sessions
            where id = :session
            """;

    static final String LOCK_REFRESH = """
            select id, session_id, expires_at <= now() as expired, successor_key,
                   used_at is not null and used_at + make_interval(secs => :grace) < now() as spent
            from refresh_tokens
            where token_hash = :hash
            for update
            """;

    static final String REPLACE_REFRESH = """
            with used as (
                update refresh_tokens set used_at = now(), successor_key = :key where id = :id)
            """ + ADD_REFRESH;

    private TokenSql() {}
}
