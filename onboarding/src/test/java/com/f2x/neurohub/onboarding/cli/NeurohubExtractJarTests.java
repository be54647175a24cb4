package com.f2x.neurohub.onboarding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.onboarding.source.FakeParameterStore;
import com.f2x.neurohub.onboarding.source.TestSource;
import com.f2x.neurohub.testing.machine.Patience;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The jar as people get it; the build runs it once the jar is made. */
@Tag("jar")
class NeurohubExtractJarTests {

    private static final String HEAP = System.getProperty("neurohub.extract.heap", "40m");
    private static final int ROWS = Integer.getInteger("neurohub.extract.rows", 200_000);

    @TempDir
    private Path directory;

    @Test
    void itTellsItsVersion() throws IOException, InterruptedException {
        JarRun run = JarRun.of("64m", Map.of(), "--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).matches("neurohub-extract \\d+\\.\\d+\\.\\d+.*\\n");
    }

    @Test
    void theDriverIsInItAsItWasPublished() throws IOException {
        Path published = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(entry -> entry.getFileName().toString().startsWith("ojdbc17"))
                .findFirst()
                .orElseThrow();
        try (ZipFile jar = new ZipFile(JarRun.JAR.toFile())) {
            ZipEntry driver = jar.getEntry("BOOT-INF/lib/" + published.getFileName());
            try (InputStream content = jar.getInputStream(driver)) {
                assertThat(content.readAllBytes()).isEqualTo(Files.readAllBytes(published));
            }
            assertThat(jar.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.matches("BOOT-INF/lib/(h2|postgresql|netty|apache|neurohub-testing).*"));
        }
    }

    @Test
    void aLargeTableNeedsNoMemory() throws IOException, InterruptedException {
        JarRun run = JarRun.withPostgres(
                HEAP,
                TestSource.POSTGRES.environment(),
                "sample",
                "--table",
                "LEGACY.HUGE",
                "--limit",
                String.valueOf(ROWS),
                "--query-timeout",
                "600",
                "--output",
                directory.toString());

        assertThat(run.exitCode()).as(run.output()).isZero();
        JsonNode table = CommandRun.json(directory.resolve("manifest.json")).at("/tables/0");
        assertThat(table.path("rows").intValue()).isEqualTo(ROWS);
        try (Stream<String> lines = Files.lines(CommandRun.file(directory, "HUGE_sample_.*csv"))) {
            assertThat(lines.count()).isEqualTo(ROWS + 1L);
        }
        assertThat(run.output()).contains("100,000 rows").doesNotContain(TestSource.PASSWORD);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoEndsItFindsNothingUnfinished() throws IOException, InterruptedException {
        JarRun run = JarRun.withPostgres(
                "64m",
                TestSource.POSTGRES.environment(),
                "sample",
                "--tables",
                "LEGACY.LOTS,LEGACY.HUGE",
                "--limit",
                "all",
                "--query-timeout",
                "600",
                "--output",
                directory.toString());
        Patience.await().until(() -> run.output().contains("100,000 rows") || !run.isAlive());
        assumeTrue(heedsInterrupts(run), "whoever started the tests had them ignore Ctrl-C");
        new ProcessBuilder("kill", "-INT", String.valueOf(run.pid())).start().waitFor();

        assertThat(run.exitCode()).as(run.output()).isEqualTo(130);
        assertThat(run.output()).contains("INTERRUPTED");
        assertThat(CommandRun.names(directory))
                .contains("LOTS_schema.json")
                .noneMatch(name -> name.endsWith(".part") || name.contains("HUGE_sample"))
                .doesNotContain("manifest.json", "sample_data.zip");
    }

    /** A process that was started in the background of a script may have been told to ignore it. */
    private static boolean heedsInterrupts(JarRun run) throws IOException {
        Path status = Path.of("/proc", String.valueOf(run.pid()), "status");
        if (!Files.exists(status)) {
            return true;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> line.substring("SigIgn:".length()).strip())
                    .allMatch(mask -> (Long.parseUnsignedLong(mask, 16) & 0b10) == 0);
        }
    }

    @Test
    void parametersAreReadFromTheStore() throws IOException, InterruptedException {
        try (FakeParameterStore store = new FakeParameterStore()) {
            store.with(
                    "host",
                    "db.plant.example",
                    "service_name",
                    "PLANT",
                    "username",
                    "reader",
                    "password",
                    TestSource.PASSWORD);
            JarRun run = JarRun.of("64m", aws(store), "config", "check");

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output())
                    .contains("parameter store", "db.plant.example:1521/PLANT")
                    .doesNotContain(TestSource.PASSWORD);
        }
    }

    @Test
    void whatIsDeniedIsNotTakenFromTheEnvironment() throws IOException, InterruptedException {
        try (FakeParameterStore store = new FakeParameterStore()) {
            store.refusing(400, "AccessDeniedException");
            Map<String, String> environment = aws(store);
            environment.put("ORACLE_HOST", "other");
            environment.put("ORACLE_SERVICE_NAME", "other");
            environment.put("ORACLE_USERNAME", "other");
            environment.put("ORACLE_PASSWORD", TestSource.PASSWORD);
            JarRun run = JarRun.of(
                    "64m",
                    environment,
                    "tables",
                    "--output",
                    directory.resolve("none").toString());

            assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
            assertThat(run.output()).contains("CREDENTIALS_DENIED").doesNotContain(TestSource.PASSWORD);
        }
    }

    private static Map<String, String> aws(FakeParameterStore store) {
        return new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL_SSM", store.uri().toString(),
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theSetupScriptFindsJavaAndTheJar() throws IOException, InterruptedException {
        Process ready = setup(
                System.getProperty("java.home"), JarRun.JAR.toAbsolutePath().toString());
        assertThat(new String(ready.getInputStream().readAllBytes())).contains("is ready", "verify-connection");
        assertThat(ready.waitFor()).isZero();

        assertThat(setup(
                                System.getProperty("java.home"),
                                directory.resolve("no.jar").toString())
                        .waitFor())
                .isEqualTo(1);
        assertThat(setup(directory.toString(), JarRun.JAR.toAbsolutePath().toString())
                        .waitFor())
                .isEqualTo(1);
    }

    private Process setup(String javaHome, String jar) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        RepositoryFiles.path("scripts/setup_extraction.sh").toString(),
                        jar)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome);
        return builder.start();
    }
}
