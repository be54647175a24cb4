package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.access.ShownTicket;
import com.f2x.neurohub.shared.text.Sha256;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Tokens, keys and tickets that lately let somebody in, as hashes. Who shows one is not counted at an address, so that
 * a neighbour who runs wild there keeps nobody out who is at work.
 */
final class KnownCredentials {

    private static final int MOST = 50_000;
    private static final String TICKET = ShownTicket.PARAMETER + "=";
    private static final Duration MEMORY = Duration.ofHours(1);

    private final Cache<ByteBuffer, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(MEMORY).build();

    /** What a request shows, as a hash; null if nothing. */
    static @Nullable ByteBuffer shown(HttpServletRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (isNothing(token)) {
            token = request.getHeader("X-API-Key");
        }
        if (isNothing(token)) {
            token = ticket(request.getQueryString());
        }
        return token == null || isNothing(token) ? null : ByteBuffer.wrap(Sha256.of(token));
    }

    /** As it is written: parameters are not read here, for they may lie in a body or be faulty. */
    private static @Nullable String ticket(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&", -1))
                        .filter(parameter -> parameter.startsWith(TICKET))
                        .map(parameter -> parameter.substring(TICKET.length()))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isNothing(@Nullable String token) {
        return token == null || token.isBlank();
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
