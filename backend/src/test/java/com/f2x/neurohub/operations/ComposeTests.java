package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one command starts hangs together, as far as can be told without starting it. */
class ComposeTests {

    private static final String FILE = MonitoringFiles.DIRECTORY + "compose.yaml";
    private static final String SECRETS = "./secrets/";
    private static final Set<String> BUILT = Set.of("../../backend/target");

    private final Map<String, Object> file = MonitoringFiles.yaml(FILE);

    @Test
    void imagesArePinned() {
        assertThat(services())
                .hasSize(5)
                .allSatisfy((name, service) -> assertThat(String.valueOf(service.get("image")))
                        .matches("[a-z/-]+:v?\\d+(\\.\\d+)+[-_a-z0-9]*"));
    }

    @Test
    void whatIsMountedIsThere() {
        Set<String> volumes = map(file.get("volumes")).keySet();
        Path directory = RepositoryFiles.path(MonitoringFiles.DIRECTORY);

        assertThat(mounts()).hasSizeGreaterThan(10).allSatisfy(mount -> {
            String from = mount.split(":", 2)[0];
            if (from.startsWith(".")) {
                assertThat(BUILT.contains(from)
                                || directory.resolve(from).normalize().toFile().exists())
                        .as(mount)
                        .isTrue();
                assertThat(mount).endsWith(":ro");
            } else {
                assertThat(volumes).contains(from);
            }
        });
    }

    @Test
    void secretsAreFilesThatTheRepositoryLeavesOut() {
        Map<String, Object> secrets = map(file.get("secrets"));

        assertThat(secrets)
                .allSatisfy(
                        (name, secret) -> assertThat(map(secret)).containsExactly(Map.entry("file", SECRETS + name)));
        assertThat(services().values().stream().flatMap(service -> texts(service, "secrets")))
                .containsAll(secrets.keySet())
                .isSubsetOf(secrets.keySet());
        assertThat(RepositoryFiles.read(".gitignore").lines()).contains("/" + MonitoringFiles.DIRECTORY + "secrets/");
        assertThat(RepositoryFiles.read("docs/how-to/monitoring.md")).contains(secrets.keySet());
    }

    @Test
    void noSecretIsInTheEnvironment() {
        services().forEach((name, service) -> {
            Set<String> mounted =
                    texts(service, "secrets").map("/run/secrets/"::concat).collect(Collectors.toSet());
            map(service.getOrDefault("environment", Map.of())).forEach((variable, value) -> {
                if (variable.matches(".*(PASSWORD|KEY|SECRET).*")) {
                    assertThat(variable).endsWith("_FILE");
                    assertThat(mounted).contains(String.valueOf(value));
                }
            });
        });
    }

    @Test
    void onlyThisMachineReachesWhatIsPublished() {
        assertThat(services().values().stream().flatMap(service -> texts(service, "ports")))
                .hasSize(4)
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everybodyIsFoundByName() {
        Set<String> names = services().keySet();
        String prometheus = RepositoryFiles.read(MonitoringFiles.DIRECTORY + "compose/prometheus.yml");

        assertThat(prometheus).contains("\"neurohub:8080\"", "\"alertmanager:9093\"", "/run/secrets/scrape-key");
        assertThat(RepositoryFiles.read(MonitoringFiles.DIRECTORY + "grafana/provisioning/datasources/prometheus.yml"))
                .contains("http://prometheus:9090");
        assertThat(names).contains("neurohub", "alertmanager", "prometheus", "postgres");
        assertThat(services().values()).allSatisfy(service -> {
            Object after = service.getOrDefault("depends_on", List.of());
            assertThat(after instanceof Map<?, ?> conditions ? conditions.keySet() : (Collection<?>) after)
                    .allMatch(names::contains);
        });
    }

    @Test
    void dashboardsAreWhereGrafanaLooks() {
        assertThat(mounts())
                .anyMatch(mount -> mount.startsWith("./grafana/dashboards:/var/lib/grafana/dashboards:"))
                .anyMatch(mount -> mount.startsWith("./grafana/provisioning:/etc/grafana/provisioning:"));
        assertThat(RepositoryFiles.read(MonitoringFiles.DIRECTORY + "grafana/provisioning/dashboards/neurohub.yml"))
                .contains("path: /var/lib/grafana/dashboards");
    }

    private List<String> mounts() {
        return services().values().stream()
                .flatMap(service -> texts(service, "volumes"))
                .toList();
    }

    private Map<String, Map<String, Object>> services() {
        return map(file.get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> map(service.getValue())));
    }

    private static Stream<String> texts(Map<String, Object> service, String name) {
        return ((Collection<?>) service.getOrDefault(name, List.of())).stream().map(String::valueOf);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
