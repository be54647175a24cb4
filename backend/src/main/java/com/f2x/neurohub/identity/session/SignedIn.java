package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.CallerToken;
import com.f2x.neurohub.shared.access.Caller;
import org.jspecify.annotations.Nullable;

/** A caller who showed the access token of a live session. */
final class SignedIn extends CallerToken {

    private static final long serialVersionUID = 1L;

    private final long sessionId;

    SignedIn(Caller caller, long sessionId) {
        super(caller);
        this.sessionId = sessionId;
    }

    long sessionId() {
        return sessionId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignedIn that && sessionId == that.sessionId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sessionId);
    }
}
