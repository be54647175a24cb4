package com.f2x.neurohub.telemetry.fault;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Scrape;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an operator sees of the application: metrics, health and alerts, over HTTP. */
record Watched(Api api) {

    private static final String ALERTS = "/api/v1/alerts?alert_type=SYSTEM_ERROR&limit=1000";

    double metric(String name, String... labels) {
        return Scrape.byKey(api).sum(name, labels);
    }

    void awaitMetric(String name, double value, String... labels) {
        await().untilAsserted(() -> assertThat(metric(name, labels)).as(name).isEqualTo(value));
    }

    /** Waits until this is how a component is in {@code /health}, and what each of its doors answers then. */
    void awaitHealth(String component, String status, int health, int readiness) {
        await().untilAsserted(() -> {
            assertThat(api.get("/health").expect(health).text("components." + component))
                    .isEqualTo(status);
            api.get("/actuator/health/readiness").expect(readiness);
        });
        api.get("/actuator/health/liveness").expect(200);
    }

    void awaitAllWell() {
        await().untilAsserted(() ->
                assertThat(api.get("/health").expect(200).text("status")).isEqualTo("healthy"));
        api.get("/actuator/health/readiness").expect(200);
    }

    /** The latest alert of the system there is; those after it are news. */
    long lastAlert() {
        return all().stream().mapToLong(Watched::id).max().orElse(0);
    }

    /** Waits for an alert that is news, and goes on. */
    JsonNode awaitRaised(String title, long after) {
        JsonNode alert = awaitAlert(title, after);
        assertThat(alert.path("resolved_at").isNull()).as(title).isTrue();
        return alert;
    }

    /** Waits for an alert that is news, and over. */
    JsonNode awaitOver(String title, long after) {
        await().until(() -> {
            JsonNode alert = alert(title, after);
            return alert != null && !alert.path("resolved_at").isNull();
        });
        return awaitAlert(title, after);
    }

    /** Waits until what was told before is over. */
    void awaitNoneOpen(String titles) {
        await().until(() -> all().stream()
                .noneMatch(alert -> alert.path("resolved_at").isNull()
                        && alert.path("title").asString().startsWith(titles)));
    }

    private JsonNode awaitAlert(String title, long after) {
        return await().until(() -> alert(title, after), alert -> alert != null);
    }

    private @Nullable JsonNode alert(String title, long after) {
        return all().stream()
                .filter(alert ->
                        id(alert) > after && title.equals(alert.path("title").asString()))
                .max(Comparator.comparingLong(Watched::id))
                .orElse(null);
    }

    private List<JsonNode> all() {
        return api.as(Role.VIEWER)
                .get(ALERTS)
                .expect(200)
                .json()
                .path("alerts")
                .valueStream()
                .toList();
    }

    private static long id(JsonNode alert) {
        return alert.path("id").asLong();
    }
}
