package com.f2x.neurohub.identity.external;

import com.f2x.neurohub.identity.caller.SharedLoads;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Present only where an identity provider is configured. It is asked for its keys when its first token comes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("neurohub.auth.oidc.issuer-uri")
@EnableConfigurationProperties(OidcProperties.class)
class OidcConfiguration {

    @Bean
    @Order(3)
    AuthenticationProvider externalTokens(OidcProperties properties, ExternalUsers users) {
        SharedLoads<String, JwtDecoder> decoders = new SharedLoads<>(1, ChronoUnit.FOREVER.getDuration());
        JwtDecoder whenAsked = token ->
                decoders.get(properties.issuerUri(), () -> decoder(properties)).decode(token);
        return new ExternalTokenProvider(whenAsked, new ExternalClaims(properties), users);
    }

    private static JwtDecoder decoder(OidcProperties properties) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(ProviderKeys.of(properties.issuerUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtIssuerValidator(properties.issuerUri()),
                new JwtAudienceValidator(properties.audience()),
                new JwtTimestampValidator())));
        return decoder;
    }
}
