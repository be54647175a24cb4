package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.shared.access.Permission;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param id the key's number
 * @param name what the machine is called
 * @param prefix beginning of the key
 * @param userId the user in whose name the machine's work is recorded
 * @param scopes the permissions the key gives
 * @param stationId the station the machine stands at
 * @param createdAt when the key was made
 * @param expiresAt when it stops working
 * @param lastUsedAt when it was last used, give or take a minute
 * @param revokedAt when it was revoked
 * @param source code of the source whose events the key brings
 * @param key the whole key, shown only once, to who makes it
 */
record ApiKeyView(
        long id,
        String name,
        String prefix,
        long userId,
        Set<Permission> scopes,
        String stationId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

    ApiKeyView with(Key made) {
        return new ApiKeyView(
                id,
                name,
                prefix,
                userId,
                scopes,
                stationId,
                createdAt,
                expiresAt,
                lastUsedAt,
                revokedAt,
                source,
                made.text());
    }

    @Override
    public String toString() {
        return "ApiKeyView[id=%d, prefix=%s]".formatted(id, prefix);
    }
}
