package com.f2x.neurohub.identity.signin;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with JSON.
 *
 * @param username sign-in name, in any case
 * @param password password
 * @param stationId the station the client stands at; accepted from older clients and not used
 */
record SignIn(
        @NotNull String username,
        @NotNull String password,
        @Nullable String stationId) {

    @Override
    public String toString() {
        return "SignIn[username=%s]".formatted(username);
    }
}
