package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.operations.MonitoringFiles.Question;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.telemetry.plant.PlantLook;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Trial;
import com.f2x.neurohub.testing.machine.Patience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Dashboards and rules ask for what the application tells, once it has done what the README shows. */
@ApplicationTest
class MonitoringMetricTests {

    /** What Prometheus knows of each target, and of alerts. */
    private static final Map<String, Set<String>> OF_PROMETHEUS =
            Map.of("up", Set.of(), "ALERTS", Set.of("alertname", "alertstate", "severity"));

    private static final Set<String> WHEN_IT_HAPPENS =
            Set.of("neurohub_feed_ended_total", "neurohub_ignored_input_total");
    private static final Set<String> OF_EACH = Set.of("job", "instance");
    private static final Pattern NAMED = Pattern.compile("\\{\\{ ?(?:\\$labels\\.)?([a-z]+) ?}}");

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final ListableBeanFactory application;

    MonitoringMetricTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired ListableBeanFactory application) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.application = application;
    }

    @Test
    void everyMetricAndLabelOfDashboardsAndRulesIsTold() {
        Exposition told = toldAfterTheTour();
        Map<String, Set<String>> known = known(told);

        assertThat(questions()).hasSizeGreaterThan(120).allSatisfy(question -> {
            PromQl query = PromQl.of(question.expression());
            assertThat(query.metrics()).isNotEmpty().isSubsetOf(known.keySet());
            Set<String> labels = new HashSet<>();
            for (PromQl.Selector selector : query.selectors()) {
                assertThat(selector.labels().keySet()).isSubsetOf(known.get(selector.metric()));
                assertThat(strangeValues(selector, told)).isEmpty();
                labels.addAll(known.get(selector.metric()));
            }
            assertThat(query.grouping()).isSubsetOf(labels);
            assertThat(named(question)).isSubsetOf(query.grouped() ? query.grouping() : labels);
        });
    }

    @Test
    void everyMetricThatIsAskedForIsExplained() {
        Set<String> explained = MetricReference.read().keySet();
        Set<String> recorded = recorded().keySet();

        assertThat(questions())
                .flatMap(question -> PromQl.of(question.expression()).metrics())
                .filteredOn(metric -> !recorded.contains(metric) && !OF_PROMETHEUS.containsKey(metric))
                .extracting(metric -> explained.contains(metric) ? metric : MetricReference.base(metric))
                .isSubsetOf(explained);
    }

    @Test
    void theReferenceNamesKindsAndTags() {
        Exposition told = toldAfterTheTour();

        MetricReference.read().forEach((metric, row) -> {
            if (told.kinds().containsKey(metric)) {
                assertThat(row.kind()).as(metric).isEqualTo(told.kinds().get(metric));
                Set<String> labels = told.labels(metric);
                labels.removeAll(Set.of("application", "le"));
                assertThat(row.tags()).as("Tags of " + metric).isEqualTo(labels);
            } else {
                assertThat(metric).isIn(WHEN_IT_HAPPENS);
            }
        });
    }

    /** A lot like the README's, another one that is not through, a refusal, a failure and a delivery. */
    private Exposition toldAfterTheTour() {
        Station station = new Station(api.as(Role.OPERATOR));
        Plant.Lot lot = plant.lot(1);
        station.pass(lot.wip(1), 1, 8);
        Plant.Lot open = plant.lot(2);
        station.start(open.wip(1), 3).expectProblem(422, "PREVIOUS_STEP_NOT_PASSED");
        station.run(open.wip(1), 1, "FAIL");
        Trial trial = Trial.of(api, plant, database);
        trial.deliver(trial.record("u1", Instant.now().minusSeconds(60), "PASS", "measurements", Map.of("vmin", 2)))
                .expect(201);
        PlantLook.now(application);
        Patience.await().until(() -> Exposition.of(api).series().containsKey("neurohub_database_up"));
        return Exposition.of(api);
    }

    private static Map<String, Set<String>> known(Exposition told) {
        Map<String, Set<String>> known = new HashMap<>(OF_PROMETHEUS);
        told.series().forEach((name, labels) -> known.put(name, labels.keySet()));
        known.replaceAll((name, labels) -> union(labels, OF_EACH));
        known.putAll(recorded());
        return known;
    }

    /** Names that rules give, with the labels they leave. */
    private static Map<String, Set<String>> recorded() {
        return MonitoringFiles.rules(MonitoringFiles.RECORDING).stream()
                .collect(Collectors.toMap(
                        rule -> rule.get("record").toString(),
                        rule -> PromQl.of(rule.get("expr").toString()).grouping()));
    }

    /** Our own labels have few values; those of others, such as states of answers, come with what happens. */
    private static Set<String> strangeValues(PromQl.Selector selector, Exposition told) {
        Set<String> strange = new TreeSet<>();
        if (selector.metric().startsWith("neurohub_")) {
            selector.labels().forEach((label, values) -> {
                Set<String> there = told.series().get(selector.metric()).getOrDefault(label, Set.of());
                values.stream()
                        .filter(value -> !OF_EACH.contains(label) && !there.contains(value))
                        .forEach(strange::add);
            });
        }
        return strange;
    }

    private static Set<String> named(Question question) {
        return NAMED.matcher(question.names())
                .results()
                .map(label -> label.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        MonitoringFiles.dashboards().values().forEach(board -> all.addAll(MonitoringFiles.questions(board)));
        Stream.of(MonitoringFiles.ALERTS, MonitoringFiles.RECORDING)
                .flatMap(file -> MonitoringFiles.rules(file).stream())
                .map(rule -> new Question(
                        String.valueOf(rule.getOrDefault("alert", rule.get("record"))),
                        rule.get("expr").toString(),
                        String.valueOf(rule.get("annotations"))))
                .forEach(all::add);
        return all;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
