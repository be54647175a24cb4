package com.f2x.neurohub.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.identity.signin.SignIns;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.TestUsers;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class TokenForgeryTests {

    private static final String ME = "/api/v1/auth/me";

    private final Api api;
    private final TestUsers users;
    private final Database database;
    private String valid = "";
    private String refresh = "";

    TokenForgeryTests(@Autowired Api api, @Autowired TestUsers users, @Autowired Database database) {
        this.api = api;
        this.users = users;
        this.database = database;
    }

    @BeforeEach
    void signIn() {
        users.named("forged", Role.ADMIN);
        Answer answer =
                new SignIns(api, "192.0.2.3").form("forged", TestUsers.PASSWORD).expect(200);
        valid = answer.text("access_token");
        refresh = answer.text("refresh_token");
    }

    @Test
    void theTokenItselfIsGoodAndStaysSoWhenTheSessionGoesOn() {
        api.withToken(valid).get(ME).expect(200);

        Answer next = api.post("/api/v1/auth/refresh", "{\"refresh_token\":\"" + refresh + "\"}")
                .expect(200);

        assertThat(next.text("access_token")).isNotEqualTo(valid).hasSameSizeAs(valid);
        api.withToken(valid).get(ME).expect(200);
        api.withToken(next.text("access_token")).get(ME).expect(200);
    }

    @Test
    void aTokenWithAnythingChangedIsRefused() {
        char last = valid.charAt(valid.length() - 1);
        String allButLast = valid.substring(0, valid.length() - 1);
        Stream.of(
                        allButLast + (last == 'A' ? 'B' : 'A'),
                        allButLast,
                        valid + "A",
                        valid + "=",
                        valid.toUpperCase(Locale.ROOT),
                        valid.substring("nha_".length()),
                        valid.replace("nha_", "nhk_"),
                        valid.replace("nha_", "nha_nha_"),
                        "nha_")
                .forEach(this::expectRefused);
    }

    @Test
    void whatTheDatabaseOrTheClientKnowsBesidesIsNoToken() {
        String stored = database.text("select encode(sha256(convert_to(?, 'UTF8')), 'hex')", valid);
        String session =
                database.text("select session_id::text from access_tokens where encode(token_hash, 'hex') = ?", stored);
        Stream.of(refresh, "nha_" + refresh, stored, "nha_" + stored, session, "nha_" + session)
                .forEach(this::expectRefused);
        api.send(api.request(ME).header("X-API-Key", "nha_' or token_hash is not null --"))
                .expectProblem(401, "INVALID_TOKEN");
    }

    @Test
    void signedAndUnsignedTokensOfStrangersAreRefused() throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("neurohub-mes")
                .audience("neurohub-api")
                .subject("1")
                .claim("sid", "1")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        SignedJWT signed = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        signed.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));

        expectRefused(signed.serialize());
        expectRefused(new PlainJWT(claims).serialize());
    }

    @Test
    void anExpiredTokenIsRefusedForItsAgeAlone() {
        TestTokens.expired(database, valid, Duration.ofSeconds(1));

        api.withToken(valid).get(ME).expectProblem(401, "EXPIRED_TOKEN");
        api.post("/api/v1/auth/refresh", "{\"refresh_token\":\"" + refresh + "\"}")
                .expect(200);
        api.withToken(valid).get(ME).expectProblem(401, "EXPIRED_TOKEN");
    }

    @Test
    void theTokenOfAnEndedOrExpiredSessionIsRefused() {
        String other = signInAgain();
        api.withToken(other).post("/api/v1/auth/logout").expect(200);
        expectRefused(other);

        database.update(
                "update sessions set created_at = now() - interval '2 days', expires_at = now() - interval '1 s'"
                        + " where id = (select session_id from access_tokens"
                        + " where token_hash = sha256(convert_to(?, 'UTF8')))",
                valid);
        expectRefused(valid);
    }

    private String signInAgain() {
        return new SignIns(api, "192.0.2.3")
                .form("forged", TestUsers.PASSWORD)
                .expect(200)
                .text("access_token");
    }

    private void expectRefused(String token) {
        api.withToken(token).get(ME).expectProblem(401, "INVALID_TOKEN");
    }
}
