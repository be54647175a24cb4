package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.EventOrigin;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The API keys in the database, as hashes. */
@Repository
class ApiKeyStore {

    private final JdbcClient jdbc;
    private final PermissionTable table;

    ApiKeyStore(JdbcClient jdbc, PermissionTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    ApiKeyView add(long userId, CreateApiKey command, Key key, long creatorId, byte @Nullable [] tenant) {
        return jdbc.sql(ApiKeySql.ADD)
                .param("user", userId)
                .param("name", command.name())
                .param("prefix", key.prefix())
                .param("hash", key.hash())
                .param("scopes", command.scopes().stream().map(Permission::name).toArray(String[]::new))
                .param("station", command.stationId())
                .param("creator", creatorId)
                .param("expiresAt", Timestamp.from(command.expiresAt()))
                .param("tenant", tenant, Types.BINARY)
                .query(ApiKeyStore::view)
                .single();
    }

    /** The key of a source of events, by its code; empty if there is none. */
    Optional<byte[]> source(String code) {
        return jdbc.sql(ApiKeySql.FIND_SOURCE)
                .param("code", code)
                .query((row, index) -> row.getBytes("tenant_hk"))
                .optional();
    }

    /** The machine that brought an event of a source, as it is now. */
    Optional<Caller> bringer(EventOrigin origin) {
        return jdbc.sql(ApiKeySql.FIND_BRINGER)
                .param("mark", origin.key() == null ? "" : origin.key())
                .param("tenant", origin.tenant())
                .query((row, index) -> caller(row))
                .optional();
    }

    List<ApiKeyView> all() {
        return jdbc.sql(ApiKeySql.ALL).query(ApiKeyStore::view).list();
    }

    Optional<ApiKeyView> lock(long id) {
        return jdbc.sql(ApiKeySql.LOCK).param("id", id).query(ApiKeyStore::view).optional();
    }

    void revoke(long id) {
        jdbc.sql(ApiKeySql.REVOKE).param("id", id).update();
    }

    void shorten(long id, long overlapSeconds) {
        jdbc.sql(ApiKeySql.SHORTEN)
                .param("id", id)
                .param("overlap", overlapSeconds)
                .update();
    }

    /** Finds a key that lets its machine in. */
    Optional<ValidKey> find(Key key) {
        return jdbc.sql(ApiKeySql.FIND_CALLER)
                .param("hash", key.hash())
                .query((row, index) -> new ValidKey(row.getLong("id"), row.getBoolean("note_use"), caller(row)))
                .optional();
    }

    private Caller caller(ResultSet row) throws SQLException {
        Role role = Role.valueOf(row.getString("role"));
        Set<Permission> permissions = scopes(row);
        permissions.retainAll(table.of(role));
        @Nullable String tenant = row.getString("tenant");
        return new Caller(
                row.getLong("user_id"),
                row.getString("username"),
                role,
                row.getString("station_id"),
                row.getLong("id"),
                permissions,
                tenant == null ? null : new EventOrigin(tenant, row.getString("key_mark")));
    }

    @Transactional
    void noteUse(ValidKey key) {
        jdbc.sql(ApiKeySql.NOTE_USE).param("id", key.id()).update();
    }

    private static Set<Permission> scopes(ResultSet row) throws SQLException {
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
                row.getString("source"),
                null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /**
     * A key that lets its machine in.
     *
     * @param id its number
     * @param noteUse whether its last use was noted too long ago
     * @param caller the machine
     */
    record ValidKey(long id, boolean noteUse, Caller caller) {}
}
