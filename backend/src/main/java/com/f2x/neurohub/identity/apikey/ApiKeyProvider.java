package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.identity.caller.CallerCache;
import com.f2x.neurohub.identity.caller.CallerToken;
import java.nio.ByteBuffer;
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

    private final ApiKeyService keys;
    private final CallerCache callers;

    ApiKeyProvider(ApiKeyService keys, CallerCache callers) {
        this.keys = keys;
        this.callers = callers;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        if (!Key.isKey(token)) {
            return null;
        }
        Key key = new Key(token);
        return callers.find(ByteBuffer.wrap(key.hash()), () -> keys.callerOf(key))
                .map(caller -> new CallerToken(caller, key))
                .orElseThrow(() -> new InvalidBearerTokenException("The API key is not valid"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
