package com.f2x.neurohub.onboarding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.onboarding.source.FakeListener;
import com.f2x.neurohub.onboarding.source.TestSource;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check of a connection, and of settings. */
class VerifyCommandTests {

    private static Map<String, String> at(String host, int port) {
        return Map.of(
                "ORACLE_HOST",
                host,
                "ORACLE_PORT",
                String.valueOf(port),
                "ORACLE_SERVICE_NAME",
                "PLANT",
                "ORACLE_USERNAME",
                "reader",
                "ORACLE_PASSWORD",
                TestSource.PASSWORD,
                "ORACLE_CREDENTIALS_SOURCE",
                "env");
    }

    private static JsonNode steps(CommandRun run) {
        return JsonMapper.shared().readTree(run.out()).path("steps");
    }

    @ParameterizedTest
    @EnumSource
    void everyStepIsTold(TestSource source) {
        CommandRun run = CommandRun.of(source.environment(), "verify-connection", "--table", "LEGACY.UNITS", "--json");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(steps(run).valueStream().map(step -> step.path("name").stringValue()))
                .containsExactly("credentials", "tcp", "login", "probe", "list", "sample");
        JsonNode sample = steps(run).get(5);
        assertThat(sample.path("detail").stringValue())
                .isEqualTo(
                        "LEGACY.UNITS: 6 columns (SERIAL_NO, LOT_NO, POS, OPERATOR_NAME, OPERATOR_PWD, NOTE), 4 rows read, 4 in all");
        assertThat(run.out()).doesNotContain("Kim Minsu", TestSource.PASSWORD);
    }

    @Test
    void theFirstFailureEndsIt() {
        CommandRun run = CommandRun.of(at("127.0.0.1", FakeListener.closedPort()), "verify-connection", "--json");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(steps(run).at("/1/error_code").stringValue()).isEqualTo("NO_LISTENER");
        assertThat(steps(run).valueStream().map(step -> step.path("status").stringValue()))
                .containsExactly("OK", "FAILED", "SKIPPED", "SKIPPED", "SKIPPED", "SKIPPED");
    }

    @Test
    void theListenersRefusalIsTheLogins() {
        try (FakeListener listener = FakeListener.refusing(12514)) {
            CommandRun run = CommandRun.of(at("127.0.0.1", listener.port()), "verify-connection");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.out()).contains("tcp          OK", "SERVICE_UNKNOWN");
            assertThat(run.err()).contains("ORACLE_SERVICE_NAME");
        }
    }

    @Test
    void aTableThatIsNotThereIsFive() {
        CommandRun run = CommandRun.of(TestSource.H2.environment(), "verify-connection", "--table", "NO_SUCH");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.out()).contains("sample       FAILED", "TABLE_NOT_FOUND");
    }

    @Test
    void noCredentialsAreThree(@TempDir Path directory) {
        Map<String, String> nothing = Map.of("AWS_EC2_METADATA_DISABLED", "true");
        assertThat(CommandRun.of(nothing, "verify-connection", "--credentials", "env")
                        .exitCode())
                .isEqualTo(3);
        for (String command : new String[] {"tables", "sample"}) {
            CommandRun run = CommandRun.of(nothing, command, "--credentials", "env", "--output", directory.toString());

            assertThat(run.exitCode()).as(command).isEqualTo(3);
            assertThat(run.err() + run.out()).contains("CREDENTIALS_ABSENT");
        }
        assertThat(CommandRun.of(nothing, "config", "check", "--credentials", "env")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void settingsAreShownWithoutThePassword() {
        CommandRun run = CommandRun.of(at("db.plant.example", 1521), "config", "check", "--env", "prod");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("/sp-incb/prod/market-pulse/oracle/", "db.plant.example:1521/PLANT", "********")
                .doesNotContain(TestSource.PASSWORD);
    }
}
