package com.f2x.neurohub.identity.external;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A small identity provider: it serves its discovery document and keys, and issues what it is told. */
final class ExternalIssuer {

    private final HttpServer server;
    private final RSAKey key;
    private final AtomicInteger fetches = new AtomicInteger();

    ExternalIssuer() {
        this("external-1");
    }

    private ExternalIssuer(String keyId) {
        try {
            key = new RSAKeyGenerator(2048).keyID(keyId).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        serve("/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/keys", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(uri(), uri()));
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    /** How often its keys were asked for. */
    int fetches() {
        return fetches.get();
    }

    /** Serves nothing from now on. */
    void stop() {
        server.stop(0);
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String token(String subject, String username, String audience, String... roles) {
        return token(Instant.now(), subject, username, audience, roles);
    }

    /** Issues a token that is valid for some minutes, from then on. */
    String token(Instant from, String subject, String username, String audience, String... roles) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(uri())
                            .subject(subject)
                            .audience(audience)
                            .claim("preferred_username", username)
                            .claim("name", "External " + username)
                            .claim("roles", List.of(roles))
                            .notBeforeTime(Date.from(from))
                            .expirationTime(Date.from(from.plusSeconds(300)))
                            .build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A provider with other keys. */
    static ExternalIssuer withKey(String keyId) {
        return new ExternalIssuer(keyId);
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            fetches.addAndGet(path.equals("/keys") ? 1 : 0);
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
