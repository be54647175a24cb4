package com.f2x.neurohub.platform.database;

import org.jspecify.annotations.Nullable;

/** The application must not start with this database. The message is one line that tells a person what to mend. */
class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseStartException(String message) {
        this(message, null);
    }

    DatabaseStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
