package com.f2x.neurohub.onboarding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.onboarding.source.TestSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that cannot be right end with 2, before anybody is asked. */
class OptionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--env dev",
                "--env QA",
                "--limit 0",
                "--limit -1",
                "--limit x",
                "--limit 1.5",
                "--limit 99999999999999",
                "--query-timeout 0",
                "--query-timeout x",
                "--connect-timeout 100000",
                "--credentials keychain",
                "--region us_east",
                "--sample-method worst",
                "--text-characters 0",
                "--binary-bytes -1",
                "--app-prefix a/b",
                "--app-name ../x",
                "--mask /no/such/file.yaml",
                "--no-such-option",
                "sampel",
                "--table a.b.c",
                "--table \"",
                "--tables a,,b",
                "--output",
                "--password x",
                "--env prod tables",
                "--limit 5 sample --table X",
                "--list-tables verify-connection"
            })
    void whatCannotBeRightIsTwo(String arguments) {
        CommandRun run = CommandRun.of(Map.of(), arguments.split(" "));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).matches("(?s)(CONFIG_INVALID|MASK_RULES_INVALID): .+");
    }

    @Test
    void aVariableCanBeWrongToo() {
        CommandRun run = CommandRun.of(Map.of("ENV", "/root/.shrc"), "config", "check");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("The variable ENV");
    }

    @Test
    void allTablesNeedASchema(@TempDir Path directory) {
        CommandRun run = CommandRun.of(
                TestSource.H2.environment(), "sample", "--all-in-schema", "--output", directory.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("CONFIG_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "--help, Usage: neurohub-extract",
        "--version, neurohub-extract 0.",
        "sample --help, --mask",
        "zip --help, --allow-partial"
    })
    void helpIsGiven(String arguments, String told) {
        CommandRun run = CommandRun.of(Map.of(), arguments.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(told);
    }

    @Test
    void thereIsNoOptionForThePassword() {
        String help = CommandRun.of(Map.of(), "sample", "--help").out();

        assertThat(Arrays.asList(help.split("\\s+"))).noneMatch(word -> word.startsWith("--pass"));
    }

    @Test
    void anArchiveOfNothingIsSix(@TempDir Path directory) {
        CommandRun run = CommandRun.of(
                Map.of(), "zip", "--output", directory.resolve("absent").toString());

        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(run.err()).contains("ARCHIVE_INCOMPLETE");
        assertThat(directory.resolve("absent")).doesNotExist();
    }
}
