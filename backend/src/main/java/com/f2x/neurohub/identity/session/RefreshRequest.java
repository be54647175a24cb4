package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.shared.web.IgnoresUnknown;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token to use or to end.
 *
 * @param refreshToken the token, null where the caller's access token says enough
 */
@IgnoresUnknown
record RefreshRequest(@Nullable String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
