package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.identity.token.AccessToken;
import com.f2x.neurohub.shared.access.Caller;
import org.jspecify.annotations.Nullable;

/** A caller who showed the access token of a live session. */
final class SignedIn extends CallerToken {

    private static final long serialVersionUID = 1L;

    private final transient AccessToken token;

    SignedIn(Caller caller, AccessToken token) {
        super(caller);
        this.token = token;
    }

    AccessToken token() {
        return token;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignedIn that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
