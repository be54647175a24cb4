package com.f2x.neurohub.identity.session;

/** The statements of {@link UserSessionStore}. The clock of the database alone decides, so that all nodes agree. */
final class UserSessionSql {

    static final String OPEN = """
            with forgotten as (
                delete from sessions where user_id = :user and expires_at < now() - interval '30 days')
            insert into sessions (user_id, access_seconds, client_ip, expires_at)
            values (:user, :accessSeconds, cast(:clientIp as inet), now() + make_interval(secs => :lifetime))
            returning id
            """;

    static final String FIND_LIVE = """
            select s.id as session_id, s.access_seconds, u.id, u.username, u.email, u.full_name, u.role
            from sessions s join users u on u.id = s.user_id
            where s.id = :id and s.ended_at is null and s.expires_at > now() and u.is_active
            """;

    static final String FIND_BY_TOKEN = """
            select s.id as session_id, s.access_seconds, u.id, u.username, u.email, u.full_name, u.role,
                   s.ended_at is null and s.expires_at > now() and u.is_active as live,
                   a.expires_at + make_interval(secs => :grace) <= now() as expired
            from access_tokens a
            join sessions s on s.id = a.session_id
            join users u on u.id = s.user_id
            where a.token_hash = :hash
            """;

    static final String END = """
            update sessions set ended_at = now(), end_reason = :reason where id = :id and ended_at is null
            """;

    static final String END_ALL = """
            update sessions set ended_at = now(), end_reason = :reason where user_id = :user and ended_at is null
            """;

    static final String SIGN_OUT = """
            update sessions
            set ended_at = now(), end_reason = :reason
            where user_id = :user and ended_at is null
              and id in (select session_id from access_tokens where token_hash = :access
                         union all
                         select session_id from refresh_tokens where token_hash = :refresh)
            """;

    private UserSessionSql() {}
}
