package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.shared.access.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The API keys in the database, as hashes. */
@Repository
class ApiKeys {

    private static final String COLUMNS = """
            id, name, prefix, user_id, scopes, station_id, created_at, expires_at, last_used_at, revoked_at
            """;
    private static final String ADD = """
            insert into api_keys (user_id, name, prefix, key_hash, scopes, station_id, created_by, expires_at)
            values (:user, :name, :prefix, :hash, :scopes, :station, :creator, :expiresAt)
            returning\s""" + COLUMNS;
    private static final String ALL = "select " + COLUMNS + " from api_keys order by id limit " + ApiKeyService.MOST;
    private static final String LOCK = "select " + COLUMNS + " from api_keys where id = ? for update";
    private static final String REVOKE = "update api_keys set revoked_at = now() where id = ? and revoked_at is null";
    private static final String SHORTEN = """
            update api_keys set expires_at = least(expires_at, now() + make_interval(secs => :overlap)) where id = :id
            """;

    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ApiKeyView add(long userId, CreateApiKey command, Key key, long creatorId) {
        return jdbc.sql(ADD)
                .param("user", userId)
                .param("name", command.name())
                .param("prefix", key.prefix())
                .param("hash", key.hash())
                .param("scopes", command.scopes().stream().map(Permission::name).toArray(String[]::new))
                .param("station", command.stationId())
                .param("creator", creatorId)
                .param("expiresAt", Timestamp.from(command.expiresAt()))
                .query(ApiKeys::view)
                .single();
    }

    List<ApiKeyView> all() {
        return jdbc.sql(ALL).query(ApiKeys::view).list();
    }

    Optional<ApiKeyView> lock(long id) {
        return jdbc.sql(LOCK).param(id).query(ApiKeys::view).optional();
    }

    void revoke(long id) {
        jdbc.sql(REVOKE).param(id).update();
    }

    void shorten(long id, long overlapSeconds) {
        jdbc.sql(SHORTEN).param("id", id).param("overlap", overlapSeconds).update();
    }

    static Set<Permission> scopes(ResultSet row) throws SQLException {
        Set<Permission> scopes = EnumSet.noneOf(Permission.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Permission::valueOf)
                .forEach(scopes::add);
        return scopes;
    }

    private static ApiKeyView view(ResultSet row, int index) throws SQLException {
        return new ApiKeyView(
                row.getLong("id"),
                row.getString("name"),
                row.getString("prefix"),
                row.getLong("user_id"),
                scopes(row),
                row.getString("station_id"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")),
                null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
