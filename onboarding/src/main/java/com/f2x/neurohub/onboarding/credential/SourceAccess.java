package com.f2x.neurohub.onboarding.credential;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the source.
 *
 * @param host name or address; null where only {@code jdbcUrl} tells
 * @param port of the listener
 * @param serviceName the database's service; null where only {@code jdbcUrl} tells
 * @param username who reads
 * @param password the user's; never shown
 * @param schema where tables are looked for if nothing else is said
 * @param tableName what is sampled if nothing else is said
 * @param jdbcUrl an address in the driver's own form in place of host, port and service; null nearly always
 * @param origin where all this was found, in words
 */
public record SourceAccess(
        @Nullable String host,
        int port,
        @Nullable String serviceName,
        String username,
        Secret password,
        @Nullable String schema,
        @Nullable String tableName,
        @Nullable String jdbcUrl,
        String origin) {

    public static final int DEFAULT_PORT = 1521;

    /** Returns where the database is, for people. */
    public String address() {
        return jdbcUrl != null ? jdbcUrl : "%s:%d/%s".formatted(host, port, serviceName);
    }

    /** Returns whether another access logs in with the same user and password. */
    public boolean sameLogin(SourceAccess other) {
        return username.equals(other.username) && password.equals(other.password);
    }
}
