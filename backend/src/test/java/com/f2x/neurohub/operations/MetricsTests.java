package com.f2x.neurohub.operations;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The figures of {@code GET /metrics}. Other tests send requests to the same application, so they may be higher. */
@ApplicationTest
class MetricsTests {

    private final Api viewer;
    private final Api api;

    MetricsTests(@Autowired Api api) {
        this.api = api;
        this.viewer = api.as(Role.VIEWER);
    }

    @Test
    void strangersAreToldNothing() {
        api.get("/metrics").expectProblem(401, "NOT_SIGNED_IN");
    }

    @Test
    void requestsAreCountedByWhatBecameOfThem() {
        JsonNode before = metrics();
        viewer.get("/api/v1/lots?limit=1").expect(200);
        viewer.post("/api/v1/lots", Map.of()).expect(403);
        api.post("/api/v1/auth/login/json", "{").expect(400);

        // An answer is counted after it was sent.
        await().until(() -> grown(before, "total_messages") >= 3);
        assertThat(grown(before, "failed_tasks")).isGreaterThanOrEqualTo(2);
        JsonNode now = metrics();
        assertThat(now.path("total_tasks").asLong())
                .isEqualTo(now.path("completed_tasks").asLong()
                        + now.path("failed_tasks").asLong());
        assertThat(now.path("total_users").asLong()).isPositive();
    }

    @Test
    void probesAreNotCounted() {
        await().until(() -> {
            JsonNode before = metrics();
            api.get("/health");
            api.get("/actuator/health/liveness");
            return grown(before, "total_messages") == 0;
        });
    }

    @Test
    void ratesAndTimesHaveTheirDecimals() {
        viewer.get("/api/v1/lots?limit=1").expect(200);
        String metrics = viewer.get("/metrics").expect(200).body();

        assertThat(metrics)
                .containsPattern("\"error_rate\":[01]\\.\\d{4},")
                .containsPattern("\"average_response_time_ms\":\\d+\\.\\d{2},")
                .containsPattern("\"p95_response_time_ms\":\\d+\\.\\d{2},")
                .containsPattern("\"p99_response_time_ms\":\\d+\\.\\d{2},")
                .containsPattern("\"errors_by_type\":\\{[^}]*},\"uptime_seconds\":\\d+,\"timestamp\":\"[^\"]+Z\"");
    }

    private long grown(JsonNode before, String name) {
        return metrics().path(name).asLong() - before.path(name).asLong();
    }

    private JsonNode metrics() {
        return viewer.get("/metrics").expect(200).json();
    }
}
