package com.f2x.neurohub.identity.external;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.shared.problem.Rule;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Accepts the configured identity provider's tokens of people who have a role here. */
final class ExternalTokenProvider implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(ExternalTokenProvider.class);

    private final JwtDecoder decoder;
    private final ExternalClaims claims;
    private final ExternalUsers users;

    ExternalTokenProvider(JwtDecoder decoder, ExternalClaims claims, ExternalUsers users) {
        this.decoder = decoder;
        this.claims = claims;
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        return claims.read(decode(((BearerTokenAuthenticationToken) authentication).getToken()))
                .flatMap(person -> users.find(person).map(caller -> new CallerToken(caller, person)))
                .orElseThrow(() -> new InvalidBearerTokenException("The token's user may not sign in here"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** A key that nobody knows is not fetched again at once, so that counts as a token that is not valid, too. */
    private Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("The token is not valid", e);
        } catch (JwtException | IllegalStateException e) {
            if (e.getCause() instanceof RateLimitReachedException) {
                throw new InvalidBearerTokenException("The token is not valid", e);
            }
            log.warn("The identity provider does not answer: {}", e.getMessage());
            throw Rule.IDENTITY_PROVIDER_UNAVAILABLE.because("The identity provider does not answer");
        }
    }
}
