package com.f2x.neurohub.identity.apikey;

/** The statements of {@link ApiKeyStore}. */
final class ApiKeySql {

    private static final String COLUMNS =
            "id, name, prefix, user_id, scopes, station_id, created_at, expires_at, last_used_at, revoked_at, tenant_hk,"
                    + " (select t.tenant_bk from auth.list_tenants() t where t.tenant_hk = k.tenant_hk) as source";

    static final String ADD = """
            insert into api_keys as k
                (user_id, name, prefix, key_hash, scopes, station_id, created_by, expires_at, tenant_hk)
            values (:user, :name, :prefix, :hash, :scopes, :station, :creator, :expiresAt, :tenant)
            returning\s""" + COLUMNS;

    static final String ALL = "select " + COLUMNS + " from api_keys k order by id limit " + ApiKeyService.MOST;

    static final String LOCK = "select " + COLUMNS + " from api_keys k where id = :id for update";

    static final String FIND_SOURCE = "select tenant_hk from auth.list_tenants() where tenant_bk = :code";

    static final String REVOKE = "update api_keys set revoked_at = now() where id = :id and revoked_at is null";

    static final String SHORTEN = """
            update api_keys set expires_at = least(expires_at, now() + make_interval(secs => :overlap)) where id = :id
            """;

    static final String FIND_CALLER = """
            select k.id, k.scopes, k.station_id, u.id as user_id, u.username, u.role, encode(k.tenant_hk, 'hex') as tenant,
                   encode(sha256(convert_to(k.prefix, 'UTF8')), 'hex') as key_mark,
                   coalesce(k.last_used_at, k.created_at) < now() - interval '1 minute'
                       or k.last_used_at is null as note_use
            from api_keys k join users u on u.id = k.user_id
            where k.key_hash = :hash and k.revoked_at is null and k.expires_at > now() and u.is_active
            """;

    /**
     * The machine whose key brought an event: as its key is now or, where that was revoked, the latest of the same
     * machine. An expired key was valid then. Where no key brought it, the latest valid one of the source.
     */
    static final String FIND_BRINGER = """
            select k.id, k.scopes, k.station_id, u.id as user_id, u.username, u.role, encode(k.tenant_hk, 'hex') as tenant,
                   encode(sha256(convert_to(k.prefix, 'UTF8')), 'hex') as key_mark
            from api_keys k join users u on u.id = k.user_id and u.is_active
            left join api_keys shown on sha256(convert_to(shown.prefix, 'UTF8')) = decode(:mark, 'hex')
                and shown.user_id = k.user_id
            where k.tenant_hk = decode(:tenant, 'hex') and k.revoked_at is null
                and case when :mark = '' then k.expires_at > now() else shown.id is not null end
            order by k.id = shown.id desc nulls last, k.id desc
            limit 1
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
