package com.f2x.neurohub.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.machine.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a process of its own writes to its console and files. */
class LogFileTests {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long MANY_LINES = 4_000 * 600L;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void inProductionEachEventIsAJsonLineWithoutSecrets() throws IOException, InterruptedException {
        ChildJvm program = run("production");
        List<String> console = program.lines();
        List<String> file = Files.readAllLines(directory.resolve("mes.log"));
        List<String> errors = Files.readAllLines(directory.resolve("mes.log.errors"));

        assertThat(program.output()).contains("Signed in with password=***").doesNotContain("canary");
        assertThat(console).filteredOn(line -> line.startsWith("{")).isEqualTo(file);
        assertThat(file).hasSizeGreaterThan(4).allSatisfy(LogFileTests::isAnEvent);
        assertThat(errors).hasSize(1).isSubsetOf(file);
        JsonNode error = MAPPER.readTree(errors.get(0));
        assertThat(error.path("trace_id").asString()).isEqualTo("request-1");
        assertThat(error.at("/user/name").asString()).isEqualTo("anna");
        assertThat(error.at("/error/type").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.at("/error/message").asString()).startsWith("outer token=***");
        assertThat(error.at("/error/stack_trace").asString()).contains("Caused by", "Suppressed", "LoggingProgram");
    }

    @Test
    void textHasOneLineForEachEventAndItsStackTrace() throws IOException, InterruptedException {
        ChildJvm program = run("development");

        assertThat(program.output()).doesNotContain("canary").doesNotContain("\u001b[31m");
        assertThat(program.lines())
                .anyMatch(line -> line.contains("[request-1 anna]") && line.endsWith("Signed in with password=***"))
                .anyMatch(line -> line.endsWith("Note: first\\r\\n2026-01-01 ERROR forged \\u001b[31mred"))
                .anyMatch(
                        line -> line.matches("java.lang.IllegalStateException: outer token=\\*\\*\\*\\\\nat forged.*"))
                .noneMatch(line -> line.startsWith("2026-01-01 ERROR") || line.startsWith("at forged"));
        assertThat(Files.readString(directory.resolve("mes.log"))).doesNotContain("canary");
    }

    @Test
    void filesAreSetAsideAtTheirSizeAndRemovedAtTheSizeOfAll() throws IOException, InterruptedException {
        run(
                "production",
                "--many",
                "--logging.threshold.console=off",
                "--logging.logback.rollingpolicy.max-file-size=200KB",
                "--logging.logback.rollingpolicy.total-size-cap=1MB");

        List<Long> sizes;
        try (Stream<Path> files = Files.list(directory)) {
            sizes = files.filter(file -> file.getFileName().toString().matches("mes\\.log(\\.[-\\d]+\\.\\d+)?"))
                    .map(file -> file.toFile().length())
                    .toList();
        }
        // Sizes are looked at now and then, so files are larger.
        assertThat(sizes).hasSizeBetween(2, 6);
        assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isLessThan(MANY_LINES / 2);
    }

    @Test
    void filesOfTenMegabytesAreKeptForThirtyDaysAndUpToAHundredMegabytesInAll() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .run(context -> assertThat(List.of("max-file-size", "max-history", "total-size-cap"))
                        .map(name -> context.getEnvironment().getProperty("logging.logback.rollingpolicy." + name))
                        .containsExactly("10MB", "30", "100MB"));
    }

    private ChildJvm run(String profile, String... arguments) throws IOException, InterruptedException {
        ChildJvm program = ChildJvm.run(
                LoggingProgram.class,
                Map.of(
                        "NEUROHUB_DB_URL",
                        "jdbc:postgresql://nowhere/mes",
                        "NEUROHUB_DB_USERNAME",
                        "mes",
                        "NEUROHUB_DB_PASSWORD",
                        "of the log test",
                        "SPRING_PROFILES_ACTIVE",
                        profile,
                        "LOGGING_FILE_NAME",
                        directory.resolve("mes.log").toString(),
                        "SPRING_MAIN_BANNER_MODE",
                        "off"),
                arguments);
        assertThat(program.exitCode()).as(program.output()).isZero();
        return program;
    }

    private static void isAnEvent(String line) {
        JsonNode event = MAPPER.readTree(line);
        assertThat(event.path("@timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
        assertThat(event.at("/log/level").asString()).isIn("INFO", "WARN", "ERROR");
        assertThat(event.at("/log/logger").asString()).isNotBlank();
        assertThat(event.path("message").asString()).isNotBlank();
    }
}
