package com.f2x.neurohub.identity.session;

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

    private final AccessTokens accessTokens;
    private final CallerStates callers;

    AccessTokenProvider(AccessTokens accessTokens, CallerStates callers) {
        this.accessTokens = accessTokens;
        this.callers = callers;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        long sessionId = accessTokens.session(token);
        return callers.find(sessionId)
                .map(caller -> new SignedIn(caller, sessionId))
                .orElseThrow(() -> new InvalidBearerTokenException("The session has ended"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
