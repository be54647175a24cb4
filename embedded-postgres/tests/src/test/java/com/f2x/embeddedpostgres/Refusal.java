package com.f2x.embeddedpostgres;

import static com.f2x.embeddedpostgres.DataDirectories.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;

/**
 * A start that must not succeed.
 *
 * @param message the one line a person sees
 */
record Refusal(String message) {

    static Refusal of(Path directory) {
        ServerStartException refused = catchThrowableOfType(
                ServerStartException.class,
                () -> EmbeddedServer.start(directory, OWNER).close());
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused).message().hasLineCount(1);
        return new Refusal(String.valueOf(refused.getMessage()));
    }

    Refusal names(String expected) {
        assertThat(message).contains(expected);
        return this;
    }
}
