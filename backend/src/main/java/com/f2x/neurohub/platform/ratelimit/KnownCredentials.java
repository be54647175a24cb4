package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.text.Sha256;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
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
        return token == null ? null : ByteBuffer.wrap(Sha256.of(token));
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
}
