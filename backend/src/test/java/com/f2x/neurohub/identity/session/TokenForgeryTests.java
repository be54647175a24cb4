package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class TokenForgeryTests {

    private final Api api;
    private final TestUsers users;
    private final KeyRing keys;
    private ForgedTokens forged;

    TokenForgeryTests(@Autowired Api api, @Autowired TestUsers users, @Autowired KeyRing keys) {
        this.api = api;
        this.users = users;
        this.keys = keys;
        this.forged = new ForgedTokens(keys, "");
    }

    @BeforeEach
    void signIn() {
        users.named("forged", Role.ADMIN);
        String valid = new SignIns(api, "192.0.2.3")
                .form("forged", TestUsers.PASSWORD)
                .expect(200)
                .text("access_token");
        forged = new ForgedTokens(keys, valid);
    }

    @Test
    void theForgeryItselfIsGoodUntilSomethingIsChanged() {
        api.withToken(forged.signed(UnaryOperator.identity()))
                .get("/api/v1/auth/me")
                .expect(200);
    }

    @Test
    void unsignedTokensAreRefused() {
        expectRefused(forged.unsigned());
    }

    @Test
    void anotherKeyIsRefusedUnderItsOwnIdAndUnderOurs() throws JOSEException {
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();
        expectRefused(forged.signed(UnaryOperator.identity(), stranger, "stranger"));
        expectRefused(forged.signed(
                UnaryOperator.identity(), stranger, keys.current().signing().getKeyID()));
    }

    @Test
    void ourKeyUnderAnUnknownIdIsRefused() {
        expectRefused(forged.signed(UnaryOperator.identity(), keys.current().signing(), "unknown"));
    }

    @Test
    void anotherAudienceOrIssuerIsRefused() {
        expectRefused(forged.signed(claims -> claims.audience("someone-else")));
        expectRefused(forged.signed(claims -> claims.issuer("someone-else")));
        expectRefused(forged.signed(claims -> claims.issuer(null)));
    }

    @Test
    void aTokenWithoutSessionOrOfAnUnknownOneIsRefused() {
        expectRefused(forged.signed(claims -> claims.claim("sid", null)));
        expectRefused(forged.signed(claims -> claims.claim("sid", "999999999")));
        expectRefused(forged.signed(claims -> claims.claim("sid", "1; drop table users")));
    }

    private void expectRefused(String token) {
        api.withToken(token).get("/api/v1/auth/me").expectProblem(401, "INVALID_TOKEN");
    }
}
