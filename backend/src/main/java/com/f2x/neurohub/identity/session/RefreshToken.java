package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.secret.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A refresh token: 256 random bits, of which the database only knows a hash. Its successor is computed from it and a
 * key, so that whoever still holds it can be given the same successor again, and nobody else.
 *
 * @param text the token as the client holds it
 */
record RefreshToken(String text) {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static RefreshToken draw() {
        return new RefreshToken(random());
    }

    /** Draws the key of a successor. */
    static String drawKey() {
        return random();
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    RefreshToken successor(String key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(key), HMAC));
            return new RefreshToken(encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "RefreshToken[]";
    }
}
