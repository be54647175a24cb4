package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** The script {@code docs/how-to/deploy-check.sh} against an application and a database of its own. */
@ApplicationTest
@TestPropertySource(properties = "spring.application.name=deployed")
class DeployCheckTests {

    private static final String SCRIPT = "docs/how-to/deploy-check.sh";

    private static boolean worked;

    private final Database database;
    private final Environment environment;
    private final Shift shift;
    private final int port;

    DeployCheckTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired Environment environment,
            @LocalServerPort int port) {
        this.database = database;
        this.environment = environment;
        this.shift = new Shift(api, plant);
        this.port = port;
    }

    @BeforeEach
    void separateRolesAndWorkThroughAShift() {
        Assumptions.assumeTrue(exists("bash") && exists("curl"), "The script needs bash and curl: skipped");
        if (!worked) {
            new SeparateRoles(new TestDatabase(
                            property("neurohub.db.url"),
                            property("test.superuser.username"),
                            property("test.superuser.password")))
                    .separate();
            shift.work();
            worked = true;
        }
    }

    @Test
    void everyLinePassesAfterADeploymentThatWentWell() throws IOException, InterruptedException {
        Checked checked = check(Map.of());

        assertThat(checked.failures()).as(checked.output()).isEmpty();
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.output())
                .contains("PASS  instance.reads_lots")
                .contains("PASS  schema.is_at_head")
                .contains("PASS  application.deletes_no_history")
                .contains("PASS  counters.lots_wip_count");
    }

    @Test
    void oneBrokenConstraintOneIndexAndOneCountFailOneLineEach() throws IOException, InterruptedException {
        String definition =
                database.text("select pg_get_constraintdef(oid) from pg_constraint where conname = 'chk_lots_status'");
        database.update("alter table lots drop constraint chk_lots_status");
        database.update("alter index idx_process_data_wip_unique rename to mislaid");
        database.update("update lots set scrapped_quantity = scrapped_quantity + 1 where wip_count = 8");
        try {
            Checked checked = check(Map.of("CHECK_CLIENT", "java"));

            assertThat(checked.failures())
                    .containsExactlyInAnyOrder(
                            "schema.constraints_of_lots",
                            "schema.indexes_of_process_data",
                            "counters.lots_scrapped_quantity");
            assertThat(checked.exitCode()).isEqualTo(1);
        } finally {
            database.update("alter table lots add constraint chk_lots_status " + definition);
            database.update("alter index mislaid rename to idx_process_data_wip_unique");
            database.update("update lots set scrapped_quantity = scrapped_quantity - 1 where wip_count = 8");
        }
    }

    @Test
    void whoCannotSignInAndHasNoBackupIsTold() throws IOException, InterruptedException {
        Path empty = Files.createTempDirectory("backups");

        Checked checked = check(Map.of("CHECK_PASSWORD", "guessed", "CHECK_BACKUPS", empty.toString()));

        assertThat(checked.failures()).containsExactlyInAnyOrder("backup.is_young", "instance.signs_in");
    }

    /**
     * What the script said.
     *
     * @param exitCode how it ended
     * @param output all it printed
     */
    private record Checked(int exitCode, String output) {

        /** The names of the lines that fail. */
        List<String> failures() {
            return output.lines()
                    .filter(line -> line.startsWith("FAIL"))
                    .map(line -> line.substring(4).strip().split(":", 2)[0])
                    .toList();
        }
    }

    private Checked check(Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder script =
                new ProcessBuilder("bash", RepositoryFiles.path(SCRIPT).toString()).redirectErrorStream(true);
        Map<String, String> known = script.environment();
        known.put("CHECK_URL", "http://localhost:" + port);
        known.put("CHECK_PASSWORD", property("neurohub.admin.password"));
        known.put("NEUROHUB_DB_URL", property("neurohub.db.url"));
        known.put("NEUROHUB_DB_USERNAME", property("neurohub.db.username"));
        known.put("NEUROHUB_DB_PASSWORD", property("neurohub.db.password"));
        known.put("POSTGRESQL_DRIVER", driver());
        known.put("JAVA_HOME", System.getProperty("java.home"));
        known.putAll(variables);
        Process process = script.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(process.waitFor(), output);
    }

    private String property(String name) {
        return environment.getRequiredProperty(name);
    }

    private static String driver() {
        return Path.of(org.postgresql.Driver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private static boolean exists(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
