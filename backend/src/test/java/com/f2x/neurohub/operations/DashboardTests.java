package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dashboards are as Grafana wants them, and nothing in them is left out or lies on something else. */
class DashboardTests {

    private static final int COLUMNS = 24;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");
    private static final Set<String> OF_GRAFANA = Set.of("__rate_interval", "__all");

    @Test
    void thereIsOneForEachOfFourMattersAndEachHasANameOfItsOwn() {
        assertThat(MonitoringFiles.dashboards())
                .containsOnlyKeys("database.json", "jvm.json", "overview.json", "shop-floor.json")
                .allSatisfy((file, board) -> assertThat("neurohub-" + file)
                        .isEqualTo(board.path("uid").asString() + ".json"));
        assertThat(MonitoringFiles.dashboards().values())
                .extracting(board -> board.path("title").asString())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDashboardHasWhatGrafanaWants(String file) throws IOException {
        try (InputStream text =
                Objects.requireNonNull(DashboardTests.class.getResourceAsStream("dashboard.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new JsonMapper().readTree(text));

            assertThat(schema.validate(board(file))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void panelsAndTheirQuestionsHaveNamesOfTheirOwn(String file) {
        List<JsonNode> panels = panels(file);

        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels)
                .allSatisfy(panel -> assertThat(panel.path("targets"))
                        .extracting(target -> target.path("refId").asString())
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noPanelLiesOnAnotherOneOrBesideThePage(String file) {
        Set<List<Integer>> taken = new HashSet<>();
        for (JsonNode panel : panels(file)) {
            JsonNode place = panel.path("gridPos");
            int right = place.path("x").asInt() + place.path("w").asInt();
            assertThat(right).isLessThanOrEqualTo(COLUMNS);
            for (int x = place.path("x").asInt(); x < right; x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    assertThat(taken.add(List.of(x, place.path("y").asInt() + y)))
                            .as(panel.path("title").asString())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyVariableIsDefined(String file) {
        JsonNode board = board(file);
        Set<String> defined = new HashSet<>(OF_GRAFANA);
        board.at("/templating/list")
                .forEach(variable -> defined.add(variable.path("name").asString()));

        assertThat(VARIABLE.matcher(board.toString()).results().map(found -> found.group(1)))
                .isSubsetOf(defined);
    }

    /** Counters only rise: what is shown of them is how fast, and gauges do not rise at all. */
    @ParameterizedTest
    @MethodSource("files")
    void countersAreShownAsRatesAndNothingElseIs(String file) {
        assertThat(MonitoringFiles.questions(board(file))).allSatisfy(question -> {
            boolean counts = PromQl.of(question.expression()).metrics().stream()
                    .anyMatch(name -> name.matches("[a-z_0-9]+(_total|_(seconds|statements)_(count|sum|bucket))"));
            boolean isRate = question.expression().matches("(?s).*\\b(rate|increase)\\(.*");
            assertThat(isRate).as(question.expression()).isEqualTo(counts);
        });
    }

    private static Stream<String> files() {
        return MonitoringFiles.dashboards().keySet().stream();
    }

    private static JsonNode board(String file) {
        return Objects.requireNonNull(MonitoringFiles.dashboards().get(file));
    }

    private static List<JsonNode> panels(String file) {
        List<JsonNode> panels = new ArrayList<>();
        board(file).path("panels").forEach(panels::add);
        return panels;
    }
}
