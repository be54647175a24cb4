package com.f2x.neurohub.identity.token;

import com.f2x.neurohub.shared.text.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets as texts: random enough to be looked up by their SHA-256. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Draws a text of so many random bytes, in the alphabet of URLs. */
    public static String draw(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Hashes a text with SHA-256. */
    public static byte[] hash(String text) {
        return Sha256.of(text);
    }
}
