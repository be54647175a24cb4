package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.identity.secret.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * An API key as its holder knows it: {@code nhk_}, eight characters by which people tell keys apart, and 256 random
 * bits.
 *
 * @param text the whole key
 */
record Key(String text) {

    private static final String MARK = "nhk_";
    private static final int NAME_BYTES = 6;
    private static final int NAME_LENGTH = 8;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Key draw() {
        return new Key(MARK + random(NAME_BYTES) + random(SECRET_BYTES));
    }

    /** Whether a token looks like a key. */
    static boolean isKey(String token) {
        return token.startsWith(MARK);
    }

    String prefix() {
        return text.substring(0, MARK.length() + NAME_LENGTH);
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Key[]";
    }
}
