package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.caller.CallerCache;
import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.identity.token.AccessToken;
import com.f2x.neurohub.shared.access.PermissionTable;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Accepts the access tokens of live sessions. */
@Component
@Order(2)
class AccessTokenProvider implements AuthenticationProvider {

    private final UserSessions sessions;
    private final CallerCache callers;
    private final PermissionTable table;

    AccessTokenProvider(UserSessions sessions, CallerCache callers, PermissionTable table) {
        this.sessions = sessions;
        this.callers = callers;
        this.table = table;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        String credential = ((BearerTokenAuthenticationToken) authentication).getToken();
        if (!AccessToken.isToken(credential)) {
            return null;
        }
        AccessToken token = new AccessToken(credential);
        return callers.find(
                        ByteBuffer.wrap(token.hash()),
                        () -> sessions.find(token, Duration.ZERO).map(session -> session.caller(table)))
                .map(caller -> new CallerToken(caller, token))
                .orElseThrow(() -> new InvalidBearerTokenException("The token is not that of a live session"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
