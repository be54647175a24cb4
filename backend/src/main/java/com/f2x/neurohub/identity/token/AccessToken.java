package com.f2x.neurohub.identity.token;

/**
 * An access token: {@code nha_} and 256 random bits, of which the database only knows a hash. It tells nothing by
 * itself.
 *
 * @param text the token as the client holds it
 */
public record AccessToken(String text) {

    private static final String MARK = "nha_";
    private static final int BYTES = 32;

    public static AccessToken draw() {
        return new AccessToken(MARK + Secrets.draw(BYTES));
    }

    /** Whether a credential looks like an access token of this application. */
    public static boolean isToken(String credential) {
        return credential.startsWith(MARK);
    }

    public byte[] hash() {
        return Secrets.hash(text);
    }

    @Override
    public String toString() {
        return "AccessToken[]";
    }
}
