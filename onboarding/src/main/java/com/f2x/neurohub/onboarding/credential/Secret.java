package com.f2x.neurohub.onboarding.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A password. It shows itself only to whoever asks for it by name. */
public final class Secret {

    private static final String SHOWN = "********";
    /** What is shorter would be found in texts that have nothing to do with it. */
    private static final int LEAST_FOUND = 3;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Returns the password itself, for whoever opens the connection. */
    public String reveal() {
        return value;
    }

    /** Returns a text in which the password, should it be there, cannot be read. */
    public String redact(String text) {
        return value.length() < LEAST_FOUND ? text : text.replace(value, SHOWN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return SHOWN;
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
