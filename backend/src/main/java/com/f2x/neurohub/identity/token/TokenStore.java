package com.f2x.neurohub.identity.token;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of sessions in the database, as hashes. */
@Repository
public class TokenStore {

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores an access token, and forgets those of the session that expired long ago. */
    public void add(long sessionId, AccessToken token, int lifetimeSeconds) {
        jdbc.sql(TokenSql.ADD_ACCESS)
                .param("session", sessionId)
                .param("hash", token.hash())
                .param("lifetime", lifetimeSeconds)
                .update();
    }

    public void add(long sessionId, RefreshToken token, Duration lifetime) {
        jdbc.sql(TokenSql.ADD_REFRESH)
                .param("session", sessionId)
                .param("hash", token.hash())
                .param("lifetime", lifetime.toSeconds())
                .update();
    }

    /** Finds what is known of a token and keeps others from using it until the transaction ends. */
    public Optional<StoredRefreshToken> lock(RefreshToken token, Duration grace) {
        return jdbc.sql(TokenSql.LOCK_REFRESH)
                .param("hash", token.hash())
                .param("grace", grace.toSeconds())
                .query(StoredRefreshToken.class)
                .optional();
    }

    /** Marks a token as used and stores its successor. */
    public void replace(StoredRefreshToken used, String successorKey, RefreshToken successor, Duration lifetime) {
        jdbc.sql(TokenSql.REPLACE_REFRESH)
                .param("id", used.id())
                .param("key", successorKey)
                .param("session", used.sessionId())
                .param("hash", successor.hash())
                .param("lifetime", lifetime.toSeconds())
                .update();
    }
}
