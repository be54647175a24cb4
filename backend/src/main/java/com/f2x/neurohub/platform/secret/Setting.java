package com.f2x.neurohub.platform.secret;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The settings that decide whether production starts as it should, all secrets that people configure among them. */
enum Setting {
    PROFILE("spring.profiles.active", "production"),
    DATABASE_URL("neurohub.db.url", "the external PostgreSQL, without a password in it"),
    DATABASE_USERNAME("neurohub.db.username", "an account that is no superuser"),
    DATABASE_PASSWORD("neurohub.db.password", Kind.PASSWORD),
    MIGRATION_USERNAME("neurohub.db.migration.username", "goes with the migration password"),
    MIGRATION_PASSWORD("neurohub.db.migration.password", Kind.PASSWORD),
    ADMIN_PASSWORD("neurohub.admin.password", Kind.PASSWORD),
    WEBHOOK_KEY("neurohub.webhooks.key", Kind.BETWEEN_MACHINES),
    PREVIOUS_WEBHOOK_KEY("neurohub.webhooks.previous-key", Kind.BETWEEN_MACHINES),
    INBOUND_SECRET("neurohub.inbound.secret", Kind.BETWEEN_MACHINES),
    MQTT_PASSWORD("neurohub.mqtt.password", Kind.PASSWORD),
    AUDIT_KEY(
            "neurohub.audit.signing-key",
            Kind.BETWEEN_MACHINES,
            "a private Ed25519 key as PEM: openssl genpkey -algorithm ed25519"),
    SCRAPE_KEY("neurohub.monitoring.scrape-key", Kind.BETWEEN_MACHINES),
    TRUSTED_PROXIES("neurohub.web.trusted-proxies", "addresses and networks of your own proxies only"),
    OIDC_ISSUER("neurohub.auth.oidc.issuer-uri", "an https address"),
    OIDC_AUDIENCE("neurohub.auth.oidc.audience", "goes with the issuer");

    /** How many characters a secret between machines must have, in every profile. */
    static final int LEAST_OF_MACHINES = 32;

    private static final int LEAST = 10;
    private static final int LEAST_DIFFERENT = 5;
    private static final int LEAST_DIFFERENT_OF_MACHINES = 8;
    private static final int WIDEST = 8;
    private static final int WIDEST_OF_VERSION_6 = 16;
    private static final int VERSION_4_BYTES = 4;
    private static final Set<String> COMMON = Set.of("password", "postgres", "neurohub", "changeme", "secret", "admin");

    private final String property;
    private final Kind kind;
    private final String hint;

    Setting(String property, String hint) {
        this(property, Kind.OPEN, hint);
    }

    Setting(String property, Kind secret) {
        this(property, secret, secret.hint);
    }

    Setting(String property, Kind kind, String hint) {
        this.property = property;
        this.kind = kind;
        this.hint = hint;
    }

    /** Who may know it. */
    enum Kind {
        OPEN(""),
        PASSWORD("use at least 10 characters, no well-known word and not the same few again and again"),
        BETWEEN_MACHINES("use at least 32 characters, drawn by chance");

        private final String hint;

        Kind(String hint) {
            this.hint = hint;
        }
    }

    /** The secrets: each may be in a file. */
    static Stream<Setting> secrets() {
        return Arrays.stream(values()).filter(setting -> setting.kind != Kind.OPEN);
    }

    String property() {
        return property;
    }

    Kind kind() {
        return kind;
    }

    /** The environment variable that holds it. */
    String variable() {
        return SettingNames.variable(property);
    }

    /** The environment variable that names the file which holds it. */
    String fileVariable() {
        return variable() + "_FILE";
    }

    /** The value as it is set. */
    @Nullable
    String text(Environment environment) {
        return environment.getProperty(property);
    }

    Finding look(Environment environment) {
        String value = value(environment);
        Finding.State state =
                value == null ? Finding.State.MISSING : isWeak(value) ? Finding.State.WEAK : Finding.State.SET;
        return new Finding(variable(), state, isNeeded(environment), hint);
    }

    private boolean isNeeded(Environment environment) {
        return switch (this) {
            case PROFILE, DATABASE_URL, DATABASE_USERNAME, DATABASE_PASSWORD -> true;
            case MIGRATION_USERNAME -> MIGRATION_PASSWORD.value(environment) != null;
            case MIGRATION_PASSWORD -> MIGRATION_USERNAME.value(environment) != null;
            case WEBHOOK_KEY -> INBOUND_SECRET.value(environment) != null;
            case OIDC_AUDIENCE -> OIDC_ISSUER.value(environment) != null;
            default -> false;
        };
    }

    /** The value without blanks around it; null if nothing is left. */
    @Nullable
    String value(Environment environment) {
        if (this == PROFILE) {
            String active = String.join(",", environment.getActiveProfiles());
            return active.isEmpty() ? null : active;
        }
        String value = text(environment);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private boolean isWeak(String value) {
        return switch (kind) {
            case PASSWORD -> isTriedFirst(value);
            case BETWEEN_MACHINES ->
                value.length() < LEAST_OF_MACHINES || value.chars().distinct().count() < LEAST_DIFFERENT_OF_MACHINES;
            case OPEN -> isUnsafe(value);
        };
    }

    private boolean isUnsafe(String value) {
        return switch (this) {
            case PROFILE -> !List.of(value.split(",", -1)).contains("production");
            case DATABASE_URL -> value.contains("password=") || value.matches("jdbc:postgresql://[^/]*@.*");
            case DATABASE_USERNAME -> value.equals("postgres");
            case TRUSTED_PROXIES -> !Arrays.stream(value.split(",", -1)).allMatch(Setting::isNarrow);
            case OIDC_ISSUER -> !value.startsWith("https://");
            default -> false;
        };
    }

    /** Whether a network is one that a plant can have: not half of the world. */
    private static boolean isNarrow(String network) {
        String[] parts = network.strip().split("/", 2);
        if (!parts[0].matches("[0-9a-fA-F:.]+")) {
            return false;
        }
        try {
            int bytes = InetAddress.getByName(parts[0]).getAddress().length;
            int prefix = parts.length == 1 ? bytes * Byte.SIZE : Integer.parseInt(parts[1]);
            return prefix >= (bytes == VERSION_4_BYTES ? WIDEST : WIDEST_OF_VERSION_6) && prefix <= bytes * Byte.SIZE;
        } catch (UnknownHostException | NumberFormatException e) {
            return false;
        }
    }

    /** What is left of a well-known word after dropping the digits and signs people add to it. */
    private static boolean isTriedFirst(String value) {
        String letters = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return value.length() < LEAST || value.chars().distinct().count() < LEAST_DIFFERENT || COMMON.contains(letters);
    }
}
