package com.f2x.neurohub.identity.caller;

import com.f2x.neurohub.identity.token.AccessToken;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Users, sessions and keys as far as they let somebody in now. */
@Repository
class StandingStore {

    private static final String STILL = """
            select w.place, u.id, u.username, u.role, k.id as key, k.scopes, k.station_id
            from unnest(cast(:users as bigint[]), cast(:sessions as bigint[]), cast(:keys as bigint[]))
                with ordinality w (user_id, session_id, key_id, place)
            join users u on u.id = w.user_id and u.is_active
            left join sessions s on s.id = w.session_id and s.ended_at is null and s.expires_at > now()
            left join api_keys k on k.id = w.key_id and k.revoked_at is null and k.expires_at > now()
            where (w.session_id is null or s.id is not null) and (w.key_id is null or k.id is not null)
            """;

    private final JdbcClient jdbc;
    private final PermissionTable table;

    StandingStore(JdbcClient jdbc, PermissionTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The session of an access token; 0, which none has, if it is gone. */
    Long session(AccessToken token) {
        return jdbc.sql("select session_id from access_tokens where token_hash = ?")
                .param(token.hash())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Map<Standing, Caller> callers(List<Standing> standings) {
        Map<Standing, Caller> callers = new HashMap<>();
        jdbc.sql(STILL)
                .param("users", standings.stream().map(Standing::userId).toArray(Long[]::new))
                .param("sessions", standings.stream().map(Standing::session).toArray(Long[]::new))
                .param("keys", standings.stream().map(Standing::key).toArray(Long[]::new))
                .query(row -> {
                    callers.put(standings.get(row.getInt("place") - 1), caller(row));
                });
        return callers;
    }

    private Caller caller(ResultSet row) throws SQLException {
        Role role = Role.valueOf(row.getString("role"));
        long user = row.getLong("id");
        String name = row.getString("username");
        @Nullable Long key = row.getObject("key", Long.class);
        return key == null
                ? Caller.person(user, name, role, table)
                : new Caller(user, name, role, row.getString("station_id"), key, scopes(row, table.of(role)));
    }

    private static Set<Permission> scopes(ResultSet row, Set<Permission> most) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Permission::valueOf)
                .filter(most::contains)
                .collect(Collectors.toSet());
    }
}
