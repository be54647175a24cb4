package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.identity.token.Secrets;

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

    static Key draw() {
        return new Key(MARK + Secrets.draw(NAME_BYTES) + Secrets.draw(SECRET_BYTES));
    }

    /** Whether a token looks like a key. */
    static boolean isKey(String token) {
        return token.startsWith(MARK);
    }

    String prefix() {
        return text.substring(0, MARK.length() + NAME_LENGTH);
    }

    byte[] hash() {
        return Secrets.hash(text);
    }

    @Override
    public String toString() {
        return "Key[]";
    }
}
