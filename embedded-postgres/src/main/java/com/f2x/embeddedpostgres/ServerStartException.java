package com.f2x.embeddedpostgres;

import org.jspecify.annotations.Nullable;

/** The server cannot be started, or must not be. The message is one line that tells a person what to mend. */
public final class ServerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerStartException(String message) {
        this(message, null);
    }

    ServerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
