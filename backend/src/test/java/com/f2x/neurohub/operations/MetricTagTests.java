package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.machine.Patience;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsProperties;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What clients make up is no tag: the number of series is bounded by the application, not by who calls it. */
@ApplicationTest
class MetricTagTests {

    private static final String MADE_UP = "zq7made-up";
    private static final int TIMES = 30;

    private final Api api;
    private final Api viewer;

    MetricTagTests(@Autowired Api api) {
        this.api = api;
        this.viewer = api.as(Role.VIEWER);
    }

    @Test
    void nothingThatAClientMakesUpBecomesATag() {
        send(0);
        series();
        Set<String> before = series();

        for (int i = 1; i <= TIMES; i++) {
            send(i);
        }

        Set<String> after = series();
        assertThat(after).noneMatch(line -> line.contains(MADE_UP) || line.contains("ZQ7"));
        after.removeAll(before);
        assertThat(after.stream().filter(line -> line.startsWith("http_") || line.startsWith("neurohub_")))
                .as("New series after the same garbage with other names")
                .isEmpty();
    }

    @Test
    void everyOperationHasRoomForItsMetrics(
            @Autowired MetricsProperties metrics, @Autowired List<RequestMappingHandlerMapping> mappings) {
        long patterns = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct()
                .count();

        assertThat(metrics.getWeb().getServer().getMaxUriTags()).isGreaterThan((int) patterns + 50);
    }

    @Test
    void refusalsAreCountedByTheirRule() {
        double before = value("rule=\"LOT_NOT_FOUND\"");

        viewer.get("/api/v1/lots/999999999").expect(404);

        Patience.await().until(() -> value("rule=\"LOT_NOT_FOUND\"") > before);
    }

    @Test
    void theLimitsThatArePromisedAreBucketsOfTheHistogram() {
        viewer.get("/api/v1/lots?limit=1").expect(200);

        assertThat(series())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket")
                        && line.contains("uri=\"/api/v1/lots\"")
                        && line.contains("le=\"0.2\""));
    }

    private void send(int number) {
        String made = MADE_UP + number;
        viewer.get("/" + made);
        viewer.get("/api/v1/" + made + "/" + made);
        viewer.get("/api/v1/lots/" + made);
        viewer.get("/api/v1/lots?" + made + "=1");
        viewer.get("/api/v1/lots/number/" + made);
        viewer.send(viewer.request("/api/v1/lots").header("X-Request-ID", made).header("User-Agent", made));
        viewer.send(viewer.request("/api/v1/lots").method("ZQ7" + number, BodyPublishers.noBody()));
        viewer.send(viewer.request("/" + made).method("ZQ7" + number, BodyPublishers.noBody()));
        api.withToken(made).get("/api/v1/lots");
        api.post("/webhook", "{\"" + made + "\":1}");
        api.post("/api/v1/webhooks/" + made, "{}");
        api.post("/api/v1/auth/login/json", "{\"username\":\"" + made + "\",\"password\":\"" + made + "\"}");
    }

    private double value(String tag) {
        return viewer.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("neurohub_refusals_total") && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private Set<String> series() {
        return viewer.get("/actuator/prometheus")
                .expect(200)
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
