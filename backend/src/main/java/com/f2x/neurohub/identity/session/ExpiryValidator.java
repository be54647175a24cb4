package com.f2x.neurohub.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Refuses tokens whose time is over, with an error that is told apart from the others. */
final class ExpiryValidator implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error EXPIRED = new OAuth2Error("expired_token");

    private final Clock clock;
    private final Duration grace;

    ExpiryValidator(Clock clock, Duration grace) {
        this.clock = clock;
        this.grace = grace;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant end = token.getExpiresAt();
        return end == null || end.plus(grace).isBefore(clock.instant())
                ? OAuth2TokenValidatorResult.failure(EXPIRED)
                : OAuth2TokenValidatorResult.success();
    }

    /** Whether a token was refused for its age alone. */
    static boolean expired(JwtValidationException refusal) {
        return refusal.getErrors().stream()
                .allMatch(error -> error.getErrorCode().equals(EXPIRED.getErrorCode()));
    }
}
