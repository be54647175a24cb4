package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.shared.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions in the database. Its clock alone decides, so that all nodes agree. */
@Repository
class Sessions {

    private static final String OPEN = """
            with known as (
                update users set last_login_at = now(), password_hash = :newHash
                 where id = :user and password_hash = :hash and is_active
                returning id)
            insert into sessions (user_id, access_seconds, client_ip, expires_at)
            select id, :accessSeconds, cast(split_part(:address, '%', 1) as inet), now() + make_interval(secs => :lifetime) from known
            returning id
            """;
    private static final String LIVE = """
            select s.id, s.access_seconds, u.id as user_id, u.username, u.email, u.full_name, u.role
              from sessions s
              join users u on u.id = s.user_id
             where s.id = :id and s.ended_at is null and s.expires_at > now() and u.is_active
            """;
    private static final String LIVE_BY_TOKEN =
            LIVE.replace(":id", "(select session_id from refresh_tokens where token_hash = :hash)");
    private static final String END = """
            update sessions set ended_at = now(), end_reason = :reason where id = :id and ended_at is null
            """;
    private static final String END_ALL = """
            update sessions set ended_at = now(), end_reason = :reason where user_id = :user and ended_at is null
            """;
    private static final String FORGET = """
            delete from sessions where user_id = :user and expires_at < now() - interval '30 days'
            """;

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a session; empty if the user was changed since the password was verified. */
    Optional<Long> open(NewSession wanted) {
        jdbc.sql(FORGET).param("user", wanted.userId()).update();
        return jdbc.sql(OPEN)
                .param("user", wanted.userId())
                .param("hash", wanted.verifiedHash())
                .param("newHash", wanted.newHash())
                .param("address", wanted.address())
                .param("accessSeconds", (int) wanted.accessLifetime().toSeconds())
                .param("lifetime", wanted.lifetime().toSeconds())
                .query(Long.class)
                .optional();
    }

    /** Finds a session that is neither ended nor expired and whose user may sign in. */
    Optional<Session> findLive(long id) {
        return jdbc.sql(LIVE).param("id", id).query(Sessions::session).optional();
    }

    /** Finds the live session that a refresh token continues. */
    Optional<Session> findLive(RefreshToken token) {
        return jdbc.sql(LIVE_BY_TOKEN)
                .param("hash", token.hash())
                .query(Sessions::session)
                .optional();
    }

    void end(long id, EndReason reason) {
        jdbc.sql(END).param("id", id).param("reason", reason.name()).update();
    }

    void endAllOf(long userId, EndReason reason) {
        jdbc.sql(END_ALL).param("user", userId).param("reason", reason.name()).update();
    }

    private static Session session(ResultSet row, int index) throws SQLException {
        @Nullable String email = row.getString("email");
        return new Session(
                row.getLong("id"),
                row.getInt("access_seconds"),
                new SignedInUser(
                        row.getLong("user_id"),
                        row.getString("username"),
                        email,
                        row.getString("full_name"),
                        Role.valueOf(row.getString("role"))));
    }
}
