package com.f2x.neurohub.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The refresh tokens in the database, as hashes. */
@Repository
class RefreshTokens {

    private static final String ADD = """
            insert into refresh_tokens (session_id, token_hash, expires_at)
            select :session, :hash, least(now() + make_interval(secs => :lifetime), expires_at)
              from sessions
             where id = :session
            """;
    private static final String LOCK = """
            select id, session_id, expires_at <= now() as expired, successor_key,
                   used_at is not null and used_at + make_interval(secs => :grace) < now() as spent
              from refresh_tokens
             where token_hash = :hash
               for update
            """;
    private static final String USE = "update refresh_tokens set used_at = now(), successor_key = :key where id = :id";

    private final JdbcClient jdbc;

    RefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long sessionId, RefreshToken token, Duration lifetime) {
        jdbc.sql(ADD)
                .param("session", sessionId)
                .param("hash", token.hash())
                .param("lifetime", lifetime.toSeconds())
                .update();
    }

    /** Finds what is known of a token and keeps others from using it until the transaction ends. */
    Optional<Stored> lock(RefreshToken token, Duration grace) {
        return jdbc.sql(LOCK)
                .param("hash", token.hash())
                .param("grace", grace.toSeconds())
                .query(RefreshTokens::stored)
                .optional();
    }

    void use(Stored token, String successorKey) {
        jdbc.sql(USE).param("id", token.id()).param("key", successorKey).update();
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getBoolean("expired"),
                row.getBoolean("spent"),
                row.getString("successor_key"));
    }

    /**
     * What is known of a refresh token.
     *
     * @param id its number
     * @param sessionId the session it continues
     * @param expired whether its time is over
     * @param spent whether it was used so long ago that it must not come back
     * @param successorKey turns it into its successor, null while it is unused
     */
    record Stored(
            long id,
            long sessionId,
            boolean expired,
            boolean spent,
            @Nullable String successorKey) {}
}
