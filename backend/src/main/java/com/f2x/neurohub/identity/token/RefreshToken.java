package com.f2x.neurohub.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A refresh token: 256 random bits, of which the database only knows a hash. Its successor is computed from it and a
 * key, so that whoever still holds it can be given the same successor again, and nobody else.
 *
 * @param text the token as the client holds it
 */
public record RefreshToken(String text) {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    public static RefreshToken draw() {
        return new RefreshToken(Secrets.draw(BYTES));
    }

    /** Draws the key of a successor. */
    public static String drawKey() {
        return Secrets.draw(BYTES);
    }

    public byte[] hash() {
        return Secrets.hash(text);
    }

    public RefreshToken successor(String key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(key), HMAC));
            byte[] successor = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(successor));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "RefreshToken[]";
    }
}
