package com.f2x.neurohub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DatabaseChoiceTests {

    private static final String URL = "jdbc:postgresql://db/mes";

    @Test
    void nothingSetMeansTheEmbeddedServerInItsDefaultDirectory() {
        StandardEnvironment environment = environment(Map.of());

        assertThat(DatabaseChoice.externalAccount(bind(environment), environment))
                .isEmpty();
        assertThat(bind(environment).embedded().directory()).isEqualTo(Path.of("data/postgres"));
    }

    @Test
    void aCompleteSetMeansTheExternalDatabase() {
        assertThat(choose(Map.of(
                        "NEUROHUB_DB_URL", URL, "NEUROHUB_DB_USERNAME", "mes", "NEUROHUB_DB_PASSWORD", "secret")))
                .contains(new DatabaseAccount(URL, "mes", "secret"));
    }

    @Test
    void theMigrationAccountGoesToTheSameDatabase() {
        StandardEnvironment environment = environment(
                Map.of("NEUROHUB_DB_MIGRATION_USERNAME", "owner", "NEUROHUB_DB_MIGRATION_PASSWORD", "hidden"));

        assertThat(bind(environment).migration().on(URL)).contains(new DatabaseAccount(URL, "owner", "hidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "URL, 'NEUROHUB_DB_USERNAME, NEUROHUB_DB_PASSWORD'",
        "URL USERNAME, NEUROHUB_DB_PASSWORD",
        "URL PASSWORD, NEUROHUB_DB_USERNAME",
        "USERNAME PASSWORD, NEUROHUB_DB_URL",
        "PASSWORD, 'NEUROHUB_DB_URL, NEUROHUB_DB_USERNAME'",
        "URL USERNAME PASSWORD MIGRATION_USERNAME, NEUROHUB_DB_MIGRATION_PASSWORD",
        "URL USERNAME PASSWORD MIGRATION_PASSWORD, NEUROHUB_DB_MIGRATION_USERNAME",
        "MIGRATION_USERNAME MIGRATION_PASSWORD, 'NEUROHUB_DB_URL, NEUROHUB_DB_USERNAME, NEUROHUB_DB_PASSWORD'",
        "URL MIGRATION_USERNAME, 'NEUROHUB_DB_USERNAME, NEUROHUB_DB_PASSWORD, NEUROHUB_DB_MIGRATION_PASSWORD'"
    })
    void anIncompleteSetIsRefusedAndEachMissingNameIsGiven(String given, String missing) {
        Map<String, Object> variables = new HashMap<>();
        for (String name : given.split(" ", -1)) {
            variables.put("NEUROHUB_DB_" + name, "some");
        }

        assertRefused(variables).withMessage("The database settings are incomplete, missing or empty: " + missing);
    }

    @Test
    void anEmptyValueIsMissing() {
        assertRefused(Map.of("NEUROHUB_DB_URL", "", "NEUROHUB_DB_USERNAME", "", "NEUROHUB_DB_PASSWORD", ""))
                .withMessageEndingWith("NEUROHUB_DB_URL, NEUROHUB_DB_USERNAME, NEUROHUB_DB_PASSWORD");
    }

    @Test
    void aMisspeltNameIsRefused() {
        assertRefused(Map.of("NEUROHUB_DB_ULR", URL)).withMessageContaining("neurohub.db.ulr is unknown");
    }

    @Test
    void theFrameworksOwnSettingIsRefusedBecauseItWouldBeIgnored() {
        assertRefused(Map.of("SPRING_DATASOURCE_URL", URL)).withMessageContaining("NEUROHUB_DB_URL");
    }

    @Test
    void productionNeverRunsTheEmbeddedServer() {
        assertRefused(Map.of("SPRING_PROFILES_ACTIVE", "production"))
                .withMessageContaining("production")
                .withMessageContaining("NEUROHUB_DB_URL");
    }

    private static ThrowableAssertAlternative<DatabaseStartException> assertRefused(Map<String, Object> variables) {
        return assertThatExceptionOfType(DatabaseStartException.class).isThrownBy(() -> choose(variables));
    }

    private static Optional<DatabaseAccount> choose(Map<String, Object> variables) {
        StandardEnvironment environment = environment(variables);
        return DatabaseChoice.externalAccount(bind(environment), environment);
    }

    private static DatabaseProperties bind(StandardEnvironment environment) {
        return Binder.get(environment).bindOrCreate("neurohub.db", DatabaseProperties.class);
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
