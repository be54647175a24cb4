package com.f2x.neurohub.identity.signin;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.NAME;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with JSON.
 *
 * @param username sign-in name, in any case
 * @param password password
 * @param stationId the station the client stands at; accepted from older clients and not used
 */
@IgnoresUnknown
record SignIn(
        @NotNull @Text(NAME) String username,
        @NotNull String password,
        @Text(CODE) @Nullable String stationId) {

    @Override
    public String toString() {
        return "SignIn[username=%s]".formatted(username);
    }
}
