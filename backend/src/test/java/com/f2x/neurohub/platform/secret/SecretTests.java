package com.f2x.neurohub.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.NeuroHubApplication;
import com.f2x.neurohub.testing.machine.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;

class SecretTests {

    private final MockEnvironment environment = new MockEnvironment();

    @TempDir
    private Path directory;

    @Test
    void thePasswordOfTheBrokerMayBeInAFileToo(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("mqtt"), "whispering-Broker-7\n");
        environment.setProperty("NEUROHUB_MQTT_PASSWORD_FILE", file.toString());

        process();

        assertThat(environment.getProperty("neurohub.mqtt.password")).isEqualTo("whispering-Broker-7");
    }

    @Test
    void aSecretIsReadFromTheFileItsVariableNames() throws IOException {
        Path file = Files.writeString(directory.resolve("admin"), "from a mounted file\n");
        environment.setProperty("NEUROHUB_ADMIN_PASSWORD_FILE", file.toString());

        process();

        assertThat(environment.getProperty("neurohub.admin.password")).isEqualTo("from a mounted file");
    }

    @Test
    void aMissingOrEmptyFileIsRefusedByName() throws IOException {
        environment.setProperty(
                "NEUROHUB_DB_PASSWORD_FILE", directory.resolve("none").toString());
        assertThatThrownBy(this::process).hasMessageStartingWith("NEUROHUB_DB_PASSWORD_FILE names a file that cannot");

        Path empty = Files.writeString(directory.resolve("empty"), "\n");
        environment.setProperty("NEUROHUB_DB_PASSWORD_FILE", empty.toString());
        assertThatThrownBy(this::process).hasMessageStartingWith("NEUROHUB_DB_PASSWORD_FILE names an empty file");
    }

    @Test
    void aSecretInBothPlacesIsRefused() {
        environment.setProperty("neurohub.db.password", "here");
        environment.setProperty("NEUROHUB_DB_PASSWORD_FILE", "and there");

        assertThatThrownBy(this::process).hasMessage("Set NEUROHUB_DB_PASSWORD or NEUROHUB_DB_PASSWORD_FILE, not both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "Password2026!", "postgres1234", "Admin-123456"})
    void productionRefusesWeakSecretsWithoutTellingThem(String weak) {
        environment.setActiveProfiles("production");
        environment.setProperty("neurohub.db.password", weak);

        assertThatThrownBy(this::process)
                .hasMessageContaining("NEUROHUB_DB_PASSWORD weak: use at least 10 characters")
                .hasMessageNotContaining(weak);
    }

    @Test
    void productionNamesAllThatIsMissingOrWeakAtOnce() {
        environment.setActiveProfiles("production");
        environment.setProperty("neurohub.db.url", "jdbc:postgresql://db/mes?password=plain-in-the-url");
        environment.setProperty("neurohub.web.trusted-proxies", "0.0.0.0/0");
        environment.setProperty("neurohub.auth.oidc.issuer-uri", "https://id.example.com");

        assertThatThrownBy(this::process)
                .hasMessageStartingWith("The profile production cannot start. ")
                .hasMessageContainingAll(
                        "NEUROHUB_DB_URL weak",
                        "NEUROHUB_DB_USERNAME missing",
                        "NEUROHUB_DB_PASSWORD missing",
                        "NEUROHUB_WEB_TRUSTED_PROXIES weak",
                        "NEUROHUB_AUTH_OIDC_AUDIENCE missing")
                .hasMessageNotContainingAny("plain-in-the-url", "0.0.0.0", "NEUROHUB_ADMIN_PASSWORD");
    }

    @Test
    void theCheckTellsEverySettingByNameAndWhetherProductionWouldStartAndStartsNothing()
            throws IOException, InterruptedException {
        Path embedded = directory.resolve("none");
        ChildJvm bare = check(Map.of(
                "NEUROHUB_ADMIN_PASSWORD",
                "administrators of tests",
                "NEUROHUB_DB_PASSWORD",
                "never to be printed",
                "NEUROHUB_DB_EMBEDDED_DIRECTORY",
                embedded.toString()));
        assertThat(bare.exitCode()).isEqualTo(1);
        assertThat(bare.output())
                .contains("SPRING_PROFILES_ACTIVE missing: production", "NEUROHUB_DB_URL missing: the external")
                .contains("NEUROHUB_ADMIN_PASSWORD set", "NEUROHUB_DB_PASSWORD set")
                .doesNotContain("never to be printed", "Tomcat", "PostgreSQL process");
        assertThat(embedded).doesNotExist();

        ChildJvm good = check(
                Map.of("NEUROHUB_ADMIN_PASSWORD", "administrators of tests"),
                "--spring.profiles.active=production",
                "--neurohub.db.url=jdbc:postgresql://db.example.com/mes",
                "--neurohub.db.username=neurohub_app",
                "--neurohub.db.password=k7#vTqz0-plant-4");
        assertThat(good.exitCode()).as(good.output()).isZero();
        assertThat(good.output())
                .contains("NEUROHUB_DB_PASSWORD set", "NEUROHUB_DB_MIGRATION_PASSWORD missing (not needed)")
                .doesNotContain("k7#vTqz0", "db.example.com", "neurohub_app");
    }

    @Test
    void theCheckSaysNoWhereTheStartWouldAndNamesWhatNobodyReads() throws IOException, InterruptedException {
        ChildJvm wrong = check(Map.ofEntries(
                Map.entry("NEUROHUB_RATE_LIMIT_BURST", "7"),
                Map.entry("NEUROHUB_RATELIMIT_ENABLED", "false"),
                Map.entry("NEUROHUB_OUTBOUND_LEASE", "banana"),
                Map.entry("NEUROHUB_OUTBOUND_MAXATTEMPTS", "0"),
                Map.entry("NEUROHUB_WEB_MAX_REQUESTS", "many"),
                Map.entry("NEUROHUB_WEB_SIGNED_PATHS_0", "/hook"),
                Map.entry("NEUROHUB_DB_LIMITS_LOCK", "a while"),
                Map.entry("NEUROHUB_DB_PASSWROD", "k7#vTqz0-plant-4"),
                Map.entry("NEUROHUB_PORT_8080_TCP", "tcp://10.0.0.1:8080"),
                Map.entry("NEUROHUB_WEB_TRUSTED_PROXIES", "nonsense")));

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.output())
                .contains(
                        "NEUROHUB_RATE_LIMIT_BURST invalid: ",
                        "NEUROHUB_OUTBOUND_LEASE invalid: is no Duration",
                        "NEUROHUB_WEB_MAX_REQUESTS invalid: is no int",
                        "NEUROHUB_DB_LIMITS_LOCK invalid: ",
                        "NEUROHUB_DB_PASSWROD unknown: is NEUROHUB_DB_PASSWORD meant?",
                        "NEUROHUB_PORT_8080_TCP unknown: there is no such setting",
                        "NEUROHUB_WEB_TRUSTED_PROXIES weak: ")
                .doesNotContain("banana", "k7#", "nonsense", "a while", "NEUROHUB_RATELIMIT_ENABLED", "SIGNED_PATHS");
    }

    @Test
    void everySettingsRecordIsFound() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));

        assertThat(scan.findCandidateComponents("com.f2x.neurohub"))
                .hasSizeGreaterThan(10)
                .extracting(BeanDefinition::getBeanClassName)
                .allSatisfy(name -> assertThat(name).endsWith("Properties"));
    }

    @Test
    void whatTheConfigurationRefersToIsKnown() throws IOException {
        SettingNames names = SettingNames.find();
        String configuration = new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8);

        assertThat(Pattern.compile("\\$\\{(neurohub\\.[a-z.-]+)")
                        .matcher(configuration)
                        .results())
                .hasSizeGreaterThan(4)
                .allSatisfy(match -> assertThat(names.isKnown(ConfigurationPropertyName.of(match.group(1))))
                        .as(match.group(1))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/1", "::/1", "0.0.0.0/0", "10.1.2.3, 11.0.0.0/7", "2001::/15", "proxy", "10.0.0.1/33"})
    void networksOfProxiesAreNarrow(String networks) {
        environment.setProperty("neurohub.web.trusted-proxies", networks);
        assertThat(Setting.TRUSTED_PROXIES.look(environment).state()).isEqualTo(Finding.State.WEAK);

        environment.setProperty("neurohub.web.trusted-proxies", "10.0.0.0/8, 192.0.2.7,2001:db8::/32");
        assertThat(Setting.TRUSTED_PROXIES.look(environment).state()).isEqualTo(Finding.State.SET);
    }

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"WEBHOOK_KEY", "INBOUND_SECRET", "SCRAPE_KEY", "DATABASE_PASSWORD"})
    void aSecretOfFewDifferentCharactersIsWeak(Setting setting) {
        environment.setProperty(setting.property(), "a".repeat(40));
        assertThat(setting.look(environment).state()).isEqualTo(Finding.State.WEAK);

        environment.setProperty(setting.property(), "7c1e90d2b4a8f35617c1e90d2b4a8f3561");
        assertThat(setting.look(environment).state()).isEqualTo(Finding.State.SET);
    }

    /** In a process of its own, as it sets the log of the whole process up. */
    private static ChildJvm check(Map<String, String> environment, String... settings)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--check-config");
        return ChildJvm.runApplication(NeuroHubApplication.class, environment, arguments.toArray(String[]::new));
    }

    @Test
    void otherProfilesAndGoodSecretsStart() {
        environment.setProperty("neurohub.db.password", "short");
        process();

        environment.setActiveProfiles("production");
        environment.setProperty("neurohub.db.url", "jdbc:postgresql://db/mes");
        environment.setProperty("neurohub.db.username", "neurohub_app");
        environment.setProperty("neurohub.db.password", "k7#vTqz0-plant-4");
        process();
        assertThat(environment.getProperty("neurohub.db.password")).isEqualTo("k7#vTqz0-plant-4");
    }

    @Test
    void aSecretOfWebhooksNeedsTheKeyThatEncryptsIt() {
        environment.setProperty("neurohub.inbound.secret", "x".repeat(32));

        assertThatThrownBy(this::process)
                .hasMessage("NEUROHUB_INBOUND_SECRET needs NEUROHUB_WEBHOOKS_KEY, which encrypts it in the database");

        environment.setProperty("neurohub.webhooks.key", "y".repeat(32));
        process();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neurohub.webhooks.key",
                "neurohub.webhooks.previous-key",
                "neurohub.inbound.secret",
                "neurohub.monitoring.scrape-key"
            })
    void secretsOfMachinesAreLongInEveryProfile(String property) {
        environment.setProperty("neurohub.webhooks.key", "y".repeat(32));
        environment.setProperty(property, "0123456789012345678901234567890 ");
        assertThatThrownBy(this::process)
                .hasMessageEndingWith("must have at least 32 characters")
                .hasMessageNotContaining("01234");

        environment.setProperty(property, "01234567890123456789012345678901");
        process();
        assertThat(environment.getProperty(property)).hasSize(32);
    }

    private void process() {
        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
        new MachineSecrets().postProcessEnvironment(environment, new SpringApplication());
        new ProductionSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
