package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.token.AccessToken;
import com.f2x.neurohub.identity.token.RefreshToken;
import com.f2x.neurohub.identity.user.SignedInUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of users in the database. */
@Repository
class UserSessionStore {

    private final JdbcClient jdbc;

    UserSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens a session, and forgets those of the user that are long over.
     *
     * @param clientIp the client's IP address, null if it is not known
     * @param accessLifetime how long each access token of the session is valid
     * @param lifetime how long the session can be renewed
     */
    Session open(SignedInUser user, @Nullable String clientIp, Duration accessLifetime, Duration lifetime) {
        int accessSeconds = (int) accessLifetime.toSeconds();
        long id = jdbc.sql(UserSessionSql.OPEN)
                .param("user", user.id())
                .param("clientIp", clientIp)
                .param("accessSeconds", accessSeconds)
                .param("lifetime", lifetime.toSeconds())
                .query(Long.class)
                .single();
        return new Session(id, accessSeconds, user);
    }

    /** Finds a session that is neither ended nor expired and whose user may sign in. */
    Optional<Session> findLive(long id) {
        return jdbc.sql(UserSessionSql.FIND_LIVE)
                .param("id", id)
                .query(UserSessionStore::session)
                .optional();
    }

    /**
     * Finds the session of an access token.
     *
     * @param grace for how long after its end the token still counts
     */
    Optional<ShownToken> find(AccessToken token, Duration grace) {
        return jdbc.sql(UserSessionSql.FIND_BY_TOKEN)
                .param("hash", token.hash())
                .param("grace", grace.toSeconds())
                .query((row, index) ->
                        new ShownToken(session(row, index), row.getBoolean("live"), row.getBoolean("expired")))
                .optional();
    }

    void end(long id, EndReason reason) {
        jdbc.sql(UserSessionSql.END)
                .param("id", id)
                .param("reason", reason.name())
                .update();
    }

    void endAllOf(long userId, EndReason reason) {
        jdbc.sql(UserSessionSql.END_ALL)
                .param("user", userId)
                .param("reason", reason.name())
                .update();
    }

    /** Ends the user's sessions that either token belongs to. */
    void signOut(long userId, @Nullable AccessToken accessToken, @Nullable RefreshToken refreshToken) {
        jdbc.sql(UserSessionSql.SIGN_OUT)
                .param("user", userId)
                .param("access", accessToken == null ? null : accessToken.hash())
                .param("refresh", refreshToken == null ? null : refreshToken.hash())
                .param("reason", EndReason.SIGNED_OUT.name())
                .update();
    }

    private static Session session(ResultSet row, int index) throws SQLException {
        return new Session(row.getLong("session_id"), row.getInt("access_seconds"), SignedInUser.of(row));
    }

    /**
     * An access token that was found.
     *
     * @param session what it is a token of
     * @param live whether the session goes on and its user may sign in
     * @param expired whether the token's time is over
     */
    record ShownToken(Session session, boolean live, boolean expired) {}
}
