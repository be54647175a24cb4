package com.f2x.neurohub.identity.external;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of an identity provider, found by its discovery document. Tokens with keys that nobody knows have them
 * fetched no more often than every few seconds, and nobody waits long for a provider that does not answer: what was
 * fetched last goes on for an hour.
 */
final class ProviderKeys {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(5);
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final int LARGEST = 512 * 1024;

    private ProviderKeys() {}

    /**
     * Asks the provider where its keys are.
     *
     * @throws IllegalStateException if it does not say so
     */
    static JWKSource<SecurityContext> of(String issuer) {
        DefaultResourceRetriever provider =
                new DefaultResourceRetriever((int) CONNECT.toMillis(), (int) ANSWER.toMillis(), LARGEST);
        try {
            return JWKSourceBuilder.create(
                            URI.create(discover(issuer, provider)).toURL(), provider)
                    .cache(FRESH.toMillis(), ANSWER.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(LEAST_PAUSE.toMillis())
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new IllegalStateException("The identity provider does not say where its keys are", e);
        }
    }

    private static String discover(String issuer, DefaultResourceRetriever provider) throws IOException {
        String place = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        JsonNode document = JsonMapper.shared()
                .readTree(provider.retrieveResource(URI.create(place).toURL()).getContent());
        if (!document.path("issuer").asString("").equals(issuer)) {
            throw new IllegalStateException("The document at " + place + " is of another issuer");
        }
        return document.path("jwks_uri").asString("");
    }
}
