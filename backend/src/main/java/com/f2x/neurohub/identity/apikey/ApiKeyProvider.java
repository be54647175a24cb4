package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.identity.CallerToken;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Accepts API keys, in whichever header they come. */
@Component
@Order(1)
class ApiKeyProvider implements AuthenticationProvider {

    private final KeyCallers callers;

    ApiKeyProvider(KeyCallers callers) {
        this.callers = callers;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        if (!Key.isKey(token)) {
            return null;
        }
        return callers.find(new Key(token))
                .map(CallerToken::new)
                .orElseThrow(() -> new InvalidBearerTokenException("The API key is not valid"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
