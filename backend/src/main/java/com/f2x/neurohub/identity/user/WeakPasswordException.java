package com.f2x.neurohub.identity.user;

/** The configured password of the first administrator is too short. */
final class WeakPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeakPasswordException(int minLength) {
        super("NEUROHUB_ADMIN_PASSWORD must have at least %d characters".formatted(minLength));
    }
}
