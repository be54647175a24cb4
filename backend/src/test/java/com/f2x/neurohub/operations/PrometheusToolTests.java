package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus's own tools accept its files; where they are not installed, that is skipped. */
class PrometheusToolTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "promtool check rules alerts.yml recording.yml",
                "promtool test rules alerts.test.yml",
                "promtool check config --syntax-only prometheus.yml",
                "promtool check config --syntax-only compose/prometheus.yml",
                "amtool check-config alertmanager.yml compose/alertmanager.yml"
            })
    void theFilesAreAccepted(String command) throws IOException, InterruptedException {
        List<String> words = List.of(command.split(" "));
        Assumptions.assumeTrue(isInstalled(words.get(0)), words.get(0) + " is not installed: skipped");

        Process tool = new ProcessBuilder(words)
                .directory(RepositoryFiles.path(MonitoringFiles.DIRECTORY).toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(tool.waitFor()).as(said).isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyAlertIsTestedToFireAndToBeOver() {
        List<Map<String, Object>> groups =
                (List<Map<String, Object>>) MonitoringFiles.yaml(MonitoringFiles.DIRECTORY + "alerts.test.yml")
                        .get("tests");
        List<Map<String, Object>> tests = groups.stream()
                .flatMap(group -> ((List<Map<String, Object>>) group.get("alert_rule_test")).stream())
                .toList();

        assertThat(MonitoringFiles.rules(MonitoringFiles.ALERTS))
                .extracting(rule -> rule.get("alert"))
                .allSatisfy(alert -> assertThat(tests)
                        .filteredOn(test -> alert.equals(test.get("alertname")))
                        .extracting(test -> ((List<?>) test.get("exp_alerts")).isEmpty())
                        .contains(true, false));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
