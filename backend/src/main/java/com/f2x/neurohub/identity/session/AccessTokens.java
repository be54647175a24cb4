package com.f2x.neurohub.identity.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Signed tokens that carry a session's number. What the session may do is looked up, not written into them. */
final class AccessTokens {

    private static final String SESSION = "sid";

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;
    private final JwtDecoder renewals;
    private final AuthProperties properties;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, JwtDecoder decoder, JwtDecoder renewals, AuthProperties properties, Clock clock) {
        this.encoder = encoder;
        this.decoder = decoder;
        this.renewals = renewals;
        this.properties = properties;
        this.clock = clock;
    }

    /** Issues a token for a session. */
    String issue(Session session) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(properties.issuer())
                .audience(List.of(properties.audience()))
                .subject(Long.toString(session.user().id()))
                .id(UUID.randomUUID().toString())
                .claim(SESSION, Long.toString(session.id()))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(session.accessSeconds()))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /**
     * Reads the session a token is for.
     *
     * @throws CredentialsExpiredException if the token was valid once
     * @throws OAuth2AuthenticationException if it never was
     */
    long session(String token) {
        return session(decoder, token);
    }

    /** Does the same for a token that may have expired a short while ago. */
    long renewableSession(String token) {
        return session(renewals, token);
    }

    private static long session(JwtDecoder decoder, String token) {
        try {
            Jwt jwt = decoder.decode(token);
            return Long.parseLong(String.valueOf(jwt.getClaimAsString(SESSION)));
        } catch (JwtValidationException e) {
            if (ExpiryValidator.expired(e)) {
                throw new CredentialsExpiredException("The token has expired", e);
            }
            throw new InvalidBearerTokenException("The token is not valid", e);
        } catch (JwtException | NumberFormatException e) {
            throw new InvalidBearerTokenException("The token is not valid", e);
        }
    }
}
