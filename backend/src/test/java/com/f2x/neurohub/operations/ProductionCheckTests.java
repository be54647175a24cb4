package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The script {@code docs/how-to/production-check.sh} against the running application. */
@ApplicationTest
class ProductionCheckTests {

    private static final String SCRIPT = "docs/how-to/production-check.sh";
    private static final String CHECKLIST = "docs/how-to/production-checklist.md";
    private static final String BEARER = "Bearer ";

    /** The machine of the tests is busy, and other tests make requests fail. */
    private static final Map<String, String> PATIENT = Map.of(
            "CHECK_MAX_ERROR_RATE",
            "1",
            "CHECK_MAX_AVERAGE_MS",
            "600000",
            "CHECK_MAX_P95_MS",
            "600000",
            "CHECK_MAX_P99_MS",
            "600000",
            "CHECK_MAX_USE",
            "1.01");

    private final String origin;
    private final String token;

    @TempDir
    private Path directory = Path.of("");

    ProductionCheckTests(@Autowired Api api, @LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
        this.token = api.as(Role.VIEWER)
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow()
                .substring(BEARER.length());
    }

    @BeforeEach
    void needsAShell() {
        Assumptions.assumeTrue(exists("sh") && exists("curl"), "The script needs sh and curl: skipped");
    }

    @Test
    void everyLineIsOkOfAnApplicationThatIsWell() throws IOException, InterruptedException {
        Checked checked = check(PATIENT, origin + "/", tokenFile(token));

        assertThat(checked.exitCode()).as(checked.output()).isZero();
        assertThat(checked.lines("FAIL")).isEmpty();
        assertThat(checked.lines("OK")).contains("health.is_healthy", "metrics.error_rate", "resources.disk");
        assertThat(checked.output()).endsWith("All lines are OK\n").doesNotContain(token);
    }

    @Test
    void withoutATokenItLooksAtWhatStrangersSee() throws IOException, InterruptedException {
        Checked checked = check(Map.of(), origin);

        assertThat(checked.exitCode()).as(checked.output()).isZero();
        assertThat(checked.lines("OK"))
                .contains("access.refuses_strangers", "clock.is_right")
                .noneMatch(name -> name.startsWith("metrics."));
        assertThat(checked.output()).contains("No token file is named");
    }

    @Test
    void aLimitThatIsExceededATokenThatIsRefusedAndAWrongClockFail() throws IOException, InterruptedException {
        List<String> limits = new ArrayList<>();
        limits.addAll(check(Map.of("CHECK_MAX_P99_MS", "0", "CHECK_MAX_USE", "0"), origin, tokenFile(token))
                .lines("FAIL"));
        assertThat(limits).contains("metrics.p99_response_time", "resources.memory", "resources.disk");

        Checked refused = check(PATIENT, origin, tokenFile("nha_unknown"));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.lines("FAIL")).contains("access.lets_the_token_in", "metrics.error_rate");
        assertThat(refused.output()).contains("10 lines FAIL").doesNotContain("nha_unknown");

        assertThat(check(Map.of("CHECK_MAX_CLOCK_SECONDS", "-1"), origin).lines("FAIL"))
                .containsExactly("clock.is_right");
    }

    @Test
    void whereNobodyAnswersEveryLineFails() throws IOException, InterruptedException {
        Checked checked = check(Map.of(), "http://127.0.0.1:9");

        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.lines("OK")).containsExactly("transport.is_encrypted");
        assertThat(check(Map.of(), "http://mes.invalid").lines("FAIL")).contains("transport.is_encrypted");
    }

    @Test
    void itDoesNotBeginWithoutAnAddressOrWithoutTheTokenFile() throws IOException, InterruptedException {
        assertThat(check(Map.of()).exitCode()).isEqualTo(2);
        assertThat(check(Map.of(), origin, directory.resolve("none").toString()).exitCode())
                .isEqualTo(2);
    }

    @Test
    void theChecklistNamesEveryLine() throws IOException, InterruptedException {
        String checklist = RepositoryFiles.read(CHECKLIST);

        assertThat(check(PATIENT, origin, tokenFile(token)).lines("OK"))
                .hasSizeGreaterThan(20)
                .allMatch(name -> checklist.contains("`" + name + "`")
                        || checklist.contains("`" + name.replaceAll("\\.\\w+_response_time$", ".*_response_time") + "`")
                        || checklist.contains("`" + name.replaceAll("\\..*", ".*") + "`"));
    }

    /**
     * What the script said.
     *
     * @param exitCode how it ended
     * @param output all it printed
     */
    private record Checked(int exitCode, String output) {

        /** The names of the lines with this mark. */
        List<String> lines(String mark) {
            return output.lines()
                    .filter(line -> line.startsWith(mark + " "))
                    .map(line -> line.substring(mark.length()).strip().split(":", 2)[0])
                    .toList();
        }
    }

    private Checked check(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", RepositoryFiles.path(SCRIPT).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().putAll(variables);
        Process process = script.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(process.waitFor(), output);
    }

    private String tokenFile(String content) throws IOException {
        return Files.writeString(directory.resolve("token"), content + "\n").toString();
    }

    private static boolean exists(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
