package com.f2x.neurohub.identity.token;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a refresh token.
 *
 * @param id its number
 * @param sessionId the session it continues
 * @param expired whether its time is over
 * @param spent whether it was used so long ago that it must not come back
 * @param successorKey turns it into its successor, null while it is unused
 */
public record StoredRefreshToken(
        long id,
        long sessionId,
        boolean expired,
        boolean spent,
        @Nullable String successorKey) {

    @Override
    public String toString() {
        return "StoredRefreshToken[id=%d]".formatted(id);
    }
}
