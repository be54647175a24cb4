package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The files for Prometheus and Kubernetes, the reference of metrics and the runbooks belong together. */
@ApplicationTest
class MonitoringFileTests {

    /** They tell how many, which is neither good nor bad. */
    private static final Set<String> COUNTS = Set.of(
            "neurohub_feed_clients",
            "neurohub_events_pending",
            "neurohub_events_due",
            "neurohub_events_processing",
            "neurohub_database_size_bytes",
            "neurohub_database_connections_active",
            "neurohub_database_locks",
            "neurohub_database_standbys",
            "neurohub_plant_units",
            "neurohub_plant_runs",
            "neurohub_plant_wip_units",
            "neurohub_plant_lots_open",
            "neurohub_plant_sessions_open",
            "neurohub_plant_labels_waiting",
            "neurohub_plant_holds_open");

    private static final Pattern OWN_GAUGE = Pattern.compile("# TYPE (neurohub_\\S+) gauge");
    private static final Pattern OWN = Pattern.compile("# TYPE (neurohub_\\S+) ");
    private static final Pattern PROBE = Pattern.compile("path: ([^,]+),");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+\\.(?:md|yml|yaml|json))\\)");

    private final Api api;

    MonitoringFileTests(@Autowired Api api) {
        this.api = api;
    }

    @Test
    void everyMetricOfTheApplicationIsExplained() {
        String explained = RepositoryFiles.read("docs/reference/metrics.md");

        assertThat(OWN.matcher(api.as(Role.VIEWER)
                                .get("/actuator/prometheus")
                                .expect(200)
                                .body())
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.endsWith("_max")))
                .isNotEmpty()
                .allMatch(name -> explained.contains("| `" + name + "` | "));
    }

    @Test
    void aRequestIsMeasuredOnceAndNotInEachFilter() {
        assertThat(exposed())
                .contains("http_server_requests_seconds_count")
                .noneMatch(name -> name.contains("security"));
    }

    private Set<String> exposed() {
        Api viewer = api.as(Role.VIEWER);
        viewer.get("/api/v1/lots?limit=1").expect(200);
        return viewer.get("/actuator/prometheus")
                .expect(200)
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    /** What only rises is looked at, what has a state wakes somebody up; the longest of a time is a gauge, too. */
    @Test
    void everyGaugeOfTheApplicationHasAnAlert() {
        Set<String> gauges = OWN_GAUGE
                .matcher(api.as(Role.VIEWER)
                        .get("/actuator/prometheus")
                        .expect(200)
                        .body())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.endsWith("_max") && !COUNTS.contains(name))
                .collect(Collectors.toSet());

        assertThat(gauges).isNotEmpty().isSubsetOf(metrics());
    }

    @Test
    void probesAskWhatEverybodyMay() {
        List<String> paths = PROBE.matcher(RepositoryFiles.read("docs/dashboards/probes.yml"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(paths).hasSize(3).allSatisfy(path -> api.get(path).expect(200));
    }

    @Test
    void everyAlertHasALevelASummaryAndARunbook() {
        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            assertThat(map(alert, "labels").get("severity")).isIn("warning", "critical");
            assertThat(map(alert, "annotations").get("summary")).asString().isNotBlank();
            assertThat(RepositoryFiles.path(
                            map(alert, "annotations").get("runbook").toString()))
                    .exists();
        });
        assertThat(alerts().stream().map(alert -> alert.get("alert"))).doesNotHaveDuplicates();
    }

    @Test
    void everyAlertIsExplainedWithItsRunbook() {
        String explained = RepositoryFiles.read("docs/reference/alert-rules.md");

        assertThat(alerts())
                .allSatisfy(alert -> assertThat(explained)
                        .containsPattern("\\| `%s` \\| %s \\| %s \\| .+ \\| .+: \\[[a-z-]+]\\(%s\\) \\|"
                                .formatted(
                                        alert.get("alert"),
                                        map(alert, "labels").get("severity"),
                                        "0m".equals(alert.get("for")) ? "at once" : alert.get("for"),
                                        map(alert, "annotations")
                                                .get("runbook")
                                                .toString()
                                                .replace("docs/", "../"))));
        assertThat(explained.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(alerts());
    }

    @Test
    void everyRunbookIsListedAndEveryLinkLeadsSomewhere() throws IOException {
        Path runbooks = RepositoryFiles.path("docs/how-to/runbooks");
        String list = Files.readString(runbooks.resolve("README.md"));
        try (Stream<Path> pages = Files.list(runbooks)) {
            List<Path> all = pages.toList();
            assertThat(all)
                    .hasSizeGreaterThan(9)
                    .allMatch(page -> page.endsWith("README.md") || list.contains("(" + page.getFileName() + ")"));
            all.forEach(MonitoringFileTests::linksLeadSomewhere);
        }
        for (String page : List.of(
                "docs/how-to/production-checklist.md",
                "docs/dashboards/README.md",
                "docs/how-to/monitoring.md",
                "docs/reference/alert-rules.md",
                "docs/reference/metrics.md",
                "docs/explanation/threat-model.md",
                "docs/README.md")) {
            linksLeadSomewhere(RepositoryFiles.path(page));
        }
    }

    private static void linksLeadSomewhere(Path page) {
        assertThat(LINK.matcher(RepositoryFiles.read(
                                RepositoryFiles.path("").relativize(page).toString()))
                        .results()
                        .map(found -> found.group(1)))
                .as(page.toString())
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    private static Set<String> metrics() {
        return alerts().stream()
                .flatMap(alert -> PromQl.of(alert.get("expr").toString()).metrics().stream())
                .collect(Collectors.toSet());
    }

    private static List<Map<String, Object>> alerts() {
        return MonitoringFiles.rules(MonitoringFiles.ALERTS);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> alert, String name) {
        return (Map<String, Object>) alert.get(name);
    }
}
