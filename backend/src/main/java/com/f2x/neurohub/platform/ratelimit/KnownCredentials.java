package com.f2x.neurohub.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Tokens and keys that lately let somebody in, as hashes. Who shows one is not counted at an address, so that a
 * neighbour who runs wild there keeps nobody out who is at work.
 */
final class KnownCredentials {

    private static final int MOST = 50_000;
    private static final Duration MEMORY = Duration.ofHours(1);

    private final Cache<ByteBuffer, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(MEMORY).build();

    /** What a request shows, as a hash; null if nothing. */
    static @Nullable ByteBuffer shown(HttpServletRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (token == null) {
            token = request.getHeader("X-API-Key");
        }
        return token == null ? null : ByteBuffer.wrap(sha256(token));
    }

    boolean include(@Nullable ByteBuffer shown) {
        return shown != null && known.getIfPresent(shown) != null;
    }

    void add(@Nullable ByteBuffer shown) {
        if (shown != null) {
            known.put(shown, Boolean.TRUE);
        }
    }

    void remove(ByteBuffer shown) {
        known.invalidate(shown);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
