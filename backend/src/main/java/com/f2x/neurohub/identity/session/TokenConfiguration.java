package com.f2x.neurohub.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The access tokens' keys, algorithm, issuer and audience, all pinned. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuthProperties.class)
class TokenConfiguration {

    @Bean
    KeyRing keyRing(AuthProperties properties, Clock clock) {
        return new KeyRing(properties.keyDirectory(), clock);
    }

    @Bean
    AccessTokens accessTokens(KeyRing keys, AuthProperties properties, Clock clock) {
        return new AccessTokens(
                encoder(keys),
                decoder(keys, properties, new ExpiryValidator(clock, Duration.ZERO)),
                decoder(keys, properties, new ExpiryValidator(clock, properties.renewalGrace())),
                properties,
                clock);
    }

    private static JwtEncoder encoder(KeyRing keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(candidates -> keys.signing());
        return encoder;
    }

    private static NimbusJwtDecoder decoder(KeyRing keys, AuthProperties properties, ExpiryValidator expiry) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtIssuerValidator(properties.issuer()), new JwtAudienceValidator(properties.audience()), expiry)));
        return decoder;
    }
}
