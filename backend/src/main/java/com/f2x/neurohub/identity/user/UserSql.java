package com.f2x.neurohub.identity.user;

/** The statements of {@link UserStore}. */
final class UserSql {

    static final String FIND_WORKERS = """
            select id, username, full_name
            from users
            where kind = 'PERSON' and (username = :username or lower(full_name) in (:full_name, :username) or id = :number)
            order by username = :username desc, id
            limit 2
            """;

    static final String SIGN_IN = """
            update users
            set last_login_at = now()
            where id = :id and password_hash = :verified and is_active
            returning id, username, email, full_name, role
            """;

    static final String RENEW_HASH =
            "update users set password_hash = :hash where id = :id and password_hash = :verified";

    static final String LOCK_FIRST = "select pg_advisory_xact_lock(hashtext('neurohub first administrator'))::text";

    static final String LACKS_ADMINISTRATOR = "select not exists (select from users where role = 'ADMIN')";

    static final String ADD = """
            insert into users (username, password_hash, full_name, role, kind, external_subject)
            values (:username, :hash, :name, :role, :kind, :subject)
            on conflict do nothing
            returning id
            """;

    static final String FIND_EXTERNAL = """
            select id, username, full_name, role, is_active from users where external_subject = :subject
            """;

    static final String FOLLOW_EXTERNAL = """
            update users
            set role = :role, full_name = :name, version = version + 1
            where external_subject = :subject and (role <> :role or full_name <> :name)
            """;

    private UserSql() {}
}
