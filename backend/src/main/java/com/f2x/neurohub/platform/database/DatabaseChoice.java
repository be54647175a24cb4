package com.f2x.neurohub.platform.database;

import com.f2x.neurohub.platform.secret.SettingNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/**
 * Decides between the external and the embedded database. A mistake in the settings is refused: falling back to the
 * embedded server would run an empty system beside the real one.
 */
final class DatabaseChoice {

    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("neurohub.db");
    private static final String SET_ALL = "set NEUROHUB_DB_URL, NEUROHUB_DB_USERNAME and NEUROHUB_DB_PASSWORD";

    /** Asked for by name: it is not there in every artifact. */
    private static final String EMBEDDED_SERVER = "com.f2x.embeddedpostgres.EmbeddedServer";

    private DatabaseChoice() {}

    /**
     * Returns the account on the external database, or nothing where the embedded one is to run.
     *
     * @throws DatabaseStartException if the settings are incomplete, misspelt, or none are made where the embedded one
     *     must not run or is left out
     */
    static Optional<DatabaseAccount> externalAccount(DatabaseProperties properties, Environment environment) {
        refuseUnknownNames(environment);
        if (!properties.isAnySet()) {
            refuseEmbeddedInProduction(environment);
            refuseEmbeddedWhereItIsLeftOut();
            return Optional.empty();
        }
        List<String> missing = new ArrayList<>();
        String url = required("NEUROHUB_DB_URL", properties.url(), missing);
        String username = required("NEUROHUB_DB_USERNAME", properties.username(), missing);
        String password = required("NEUROHUB_DB_PASSWORD", properties.password(), missing);
        if (properties.migration().isAnySet()) {
            required("NEUROHUB_DB_MIGRATION_USERNAME", properties.migration().username(), missing);
            required("NEUROHUB_DB_MIGRATION_PASSWORD", properties.migration().password(), missing);
        }
        if (!missing.isEmpty()) {
            throw new DatabaseStartException(
                    "The database settings are incomplete, missing or empty: " + String.join(", ", missing));
        }
        return Optional.of(new DatabaseAccount(url, username, password));
    }

    private static String required(String name, @Nullable String value, List<String> missing) {
        if (value == null || value.isBlank()) {
            missing.add(name);
            return "";
        }
        return value;
    }

    private static void refuseEmbeddedInProduction(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new DatabaseStartException("The profile production needs an external PostgreSQL: " + SET_ALL);
        }
    }

    private static void refuseEmbeddedWhereItIsLeftOut() {
        if (!ClassUtils.isPresent(EMBEDDED_SERVER, null)) {
            throw new DatabaseStartException("This artifact brings no embedded PostgreSQL along: " + SET_ALL);
        }
    }

    private static void refuseUnknownNames(Environment environment) {
        if (environment.containsProperty("spring.datasource.url")) {
            throw new DatabaseStartException(
                    "spring.datasource.url is not used: set NEUROHUB_DB_URL, _USERNAME and _PASSWORD in its place");
        }
        SettingNames names = SettingNames.find();
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                iterable.stream().filter(PREFIX::isAncestorOf).forEach(name -> refuseUnknown(name, names));
            }
        }
    }

    private static void refuseUnknown(ConfigurationPropertyName name, SettingNames names) {
        if (!names.isKnown(name)) {
            throw new DatabaseStartException("The setting %s is unknown; these exist: %s"
                    .formatted(name, String.join(", ", names.below(PREFIX.toString()))));
        }
    }
}
