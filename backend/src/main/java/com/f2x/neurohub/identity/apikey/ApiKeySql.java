package com.f2x.neurohub.identity.apikey;

/** The statements of {@link ApiKeyStore}. */
final class ApiKeySql {

    private static final String COLUMNS =
            "id, name, prefix, user_id, scopes, station_id, created_at, expires_at, last_used_at, revoked_at";

    static final String ADD = """
            insert into api_keys (user_id, name, prefix, key_hash, scopes, station_id, created_by, expires_at)
            values (:user, :name, :prefix, :hash, :scopes, :station, :creator, :expiresAt)
            returning\s""" + COLUMNS;

    static final String ALL = "select " + COLUMNS + " from api_keys order by id limit " + ApiKeyService.MOST;

    static final String LOCK = "select " + COLUMNS + " from api_keys where id = :id for update";

    static final String REVOKE = "update api_keys set revoked_at = now() where id = :id and revoked_at is null";

    static final String SHORTEN = """
            update api_keys set expires_at = least(expires_at, now() + make_interval(secs => :overlap)) where id = :id
            """;

    static final String FIND_CALLER = """
            select k.id, k.scopes, k.station_id, u.id as user_id, u.username, u.role,
                   coalesce(k.last_used_at, k.created_at) < now() - interval '1 minute'
                       or k.last_used_at is null as note_use
            from api_keys k join users u on u.id = k.user_id
            where k.key_hash = :hash and k.revoked_at is null and k.expires_at > now() and u.is_active
            """;

    static final String NOTE_USE = """
            update api_keys
            set last_used_at = now()
            where id = (select id
                        from api_keys
                        where id = :id and (last_used_at is null or last_used_at < now() - interval '1 minute')
                        for update skip locked)
            """;

    private ApiKeySql() {}
}
