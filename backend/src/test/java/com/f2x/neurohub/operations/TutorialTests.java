package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.testing.ApplicationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** Pages that are to be followed word for word are followed so, and answer what they show. */
@ApplicationTest
@TestPropertySource(properties = "spring.application.name=deployed")
class TutorialTests {

    private static final String SEPARATOR = "\036";
    private static final Pattern RULE = Pattern.compile("\"rule\":\"([A-Z_]+)\"");
    private static final Pattern SIGN_IN = Pattern.compile("(?s)```bash\nMES=.*?\nmes\\(\\) .*?\n");

    private final String origin;
    private final String password;

    @TempDir
    private Path directory = Path.of("");

    TutorialTests(@Autowired Environment environment, @LocalServerPort int port) {
        this.origin = "localhost:" + port;
        this.password = environment.getRequiredProperty("neurohub.admin.password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/tutorials/quick-start.md",
                "docs/tutorials/replay-a-testers-day.md",
                "docs/how-to/connect-a-tester.md",
                "docs/how-to/connect-a-station.md",
                "docs/how-to/hold-and-release.md",
                "docs/how-to/scrap-and-rework.md",
                "docs/how-to/repeat-requests-safely.md",
                "docs/how-to/receive-webhooks.md",
                "docs/how-to/send-webhooks.md"
            })
    void aPageDoesWhatItSays(String file) throws IOException, InterruptedException {
        List<FollowedPage.Step> steps = FollowedPage.read(file).steps();

        List<String> answers = follow(steps);

        assertThat(answers).as("Answers to the blocks of " + file).hasSameSizeAs(steps);
        for (int i = 0; i < steps.size(); i++) {
            FollowedPage.Step step = steps.get(i);
            String answer = answers.get(i).strip();
            if (!step.shown().isEmpty()) {
                assertThat(answer).as(step.commands()).matches(step.answer());
            }
            assertThat(rules(answer))
                    .as("Refusals in %s, the answer to %s", answer, step.commands())
                    .allSatisfy(rule -> assertThat(step.said() + step.shown()).contains(rule));
        }
    }

    @Test
    void allPagesSignInAlike() throws IOException {
        try (Stream<Path> pages = Files.walk(RepositoryFiles.path("docs"))) {
            List<Path> all = Stream.concat(pages, Stream.of(RepositoryFiles.path("README.md")))
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();

            assertThat(all)
                    .extracting(page -> Files.readString(page))
                    .filteredOn(text -> text.contains("\nmes "))
                    .hasSizeGreaterThan(5)
                    .extracting(text -> SIGN_IN.matcher(text)
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .containsOnly(List.of(SIGN_IN.matcher(RepositoryFiles.read("README.md"))
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group()));
        }
    }

    @Test
    void theSampleIsWhatItsGeneratorPrints() throws IOException, InterruptedException {
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        RepositoryFiles.path("docs/samples/TesterDay.java").toString())
                .start();

        assertThat(new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(RepositoryFiles.read("docs/samples/tester-day.ndjson"));
    }

    /** Types all blocks into one shell, in a directory as the first start leaves it, and returns what each answers. */
    private List<String> follow(List<FollowedPage.Step> steps) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                exists("bash") && exists("curl") && exists("openssl"),
                "The pages need bash, curl and openssl: skipped");
        Files.createSymbolicLink(directory.resolve("docs"), RepositoryFiles.path("docs"));
        Files.createDirectory(directory.resolve("data"));
        Files.writeString(directory.resolve("data/first-admin-password"), password);
        Path typed = directory.resolve("typed");
        Files.writeString(
                typed,
                steps.stream()
                        .map(step -> step.commands().replace("localhost:8080", origin))
                        .collect(Collectors.joining("printf '\\036'\n")));
        Path answered = directory.resolve("answered");
        Path complaints = directory.resolve("complaints");
        ProcessBuilder shell = new ProcessBuilder("bash", "typed")
                .directory(directory.toFile())
                .redirectOutput(answered.toFile())
                .redirectError(complaints.toFile());
        // Neither a missing locale nor a proxy of the machine has a say.
        shell.environment().putAll(Map.of("LC_ALL", "C", "no_proxy", "*"));
        shell.start().waitFor();
        assertThat(complaints).isEmptyFile();
        return List.of(Files.readString(answered).split(SEPARATOR, -1));
    }

    private static List<String> rules(String answer) {
        return RULE.matcher(answer).results().map(found -> found.group(1)).toList();
    }

    private static boolean exists(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
