package com.f2x.neurohub.identity.caller;

import com.f2x.neurohub.shared.access.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller who showed a valid token or key. What the caller may do is asked from the caller, not from authorities. */
public final class CallerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient Object shown;

    /**
     * Lets a caller in.
     *
     * @param shown the token or key; its text does not tell it
     */
    public CallerToken(Caller caller, Object shown) {
        super(List.of());
        this.caller = caller;
        this.shown = shown;
        super.setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return shown;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerToken that && caller.equals(that.caller) && shown.equals(that.shown);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
