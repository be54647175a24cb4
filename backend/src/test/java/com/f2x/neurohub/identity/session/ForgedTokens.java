package com.f2x.neurohub.identity.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** Makes tokens from a valid one with something changed, signed or not. */
final class ForgedTokens {

    private final KeyRing keys;
    private final String valid;

    ForgedTokens(KeyRing keys, String valid) {
        this.keys = keys;
        this.valid = valid;
    }

    /** Signs changed claims with the application's own key. */
    String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        RSAKey key = keys.current().signing();
        return signed(change, key, key.getKeyID());
    }

    /** Signs changed claims with any key, under any key id. */
    String signed(UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key, String keyId) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(),
                    change.apply(new JWTClaimsSet.Builder(claims())).build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned() {
        return new PlainJWT(claims()).serialize();
    }

    static UnaryOperator<JWTClaimsSet.Builder> expiredSince(Duration age) {
        Instant end = Instant.now().minus(age);
        return claims -> claims.issueTime(Date.from(end.minusSeconds(60))).expirationTime(Date.from(end));
    }

    private JWTClaimsSet claims() {
        try {
            return SignedJWT.parse(valid).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
