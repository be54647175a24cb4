package com.f2x.neurohub.identity.user;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, who is made when there is none.
 *
 * @param password the password, of at least {@code neurohub.auth.password.min-length} characters; without it one is
 *     drawn and written to the file
 * @param drawnPasswordFile where a drawn password is written
 */
@ConfigurationProperties("neurohub.admin")
record AdminProperties(
        @Nullable String password,
        @DefaultValue("data/first-admin-password") Path drawnPasswordFile) {

    @Override
    public String toString() {
        return "AdminProperties[]";
    }
}
