package com.f2x.neurohub.platform.secret;

/** The application must not start with this secret. The message names the setting, never its value. */
final class SecretException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SecretException(String message) {
        super(message);
    }
}
