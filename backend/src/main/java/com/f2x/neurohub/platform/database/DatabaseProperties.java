package com.f2x.neurohub.platform.database;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the data live. Either {@code url}, {@code username} and {@code password} are all set, or nothing is and the
 * embedded server runs.
 *
 * @param url JDBC URL of an external PostgreSQL
 * @param username account of the application
 * @param password its password
 * @param migration account that changes the schema, where it differs from the application's
 * @param embedded the embedded server
 * @param limits how long a connection waits; the data source reads them
 */
@Validated
@ConfigurationProperties("neurohub.db")
record DatabaseProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue Migration migration,
        @DefaultValue Embedded embedded,
        @NotNull @Valid Limits limits) {

    /**
     * Tells whether any setting points to an external database. An empty value is one too: somebody meant to set it.
     */
    boolean isAnySet() {
        return url != null || username != null || password != null || migration.isAnySet();
    }

    /** The account that changes the schema: both values, or neither. */
    record Migration(@Nullable String username, @Nullable String password) {

        boolean isAnySet() {
            return username != null || password != null;
        }

        /**
         * Returns this account on the application's database; nothing is configured where the application's own is
         * used.
         */
        Optional<DatabaseAccount> on(String url) {
            return username == null || password == null
                    ? Optional.empty()
                    : Optional.of(new DatabaseAccount(url, username, password));
        }
    }

    /**
     * Durations of PostgreSQL, and seconds. Their defaults stand beside the data source in {@code application.yml}.
     *
     * @param lock a statement that writes for a lock
     * @param readLock one that reads
     * @param statement a statement in all
     * @param idleTransaction a transaction that does nothing
     * @param connectSeconds to connect
     * @param answerSeconds without a word from the database
     */
    record Limits(
            @NotNull @Pattern(regexp = DURATION) String lock,
            @NotNull @Pattern(regexp = DURATION) String readLock,
            @NotNull @Pattern(regexp = DURATION) String statement,
            @NotNull @Pattern(regexp = DURATION) String idleTransaction,
            @Min(0) int connectSeconds,
            @Min(0) int answerSeconds) {

        private static final String DURATION = "\\d+ *(us|ms|s|min|h|d)?";
    }

    /** @param directory data directory, relative to the directory the application was started in */
    record Embedded(@DefaultValue("data/postgres") Path directory) {}
}
