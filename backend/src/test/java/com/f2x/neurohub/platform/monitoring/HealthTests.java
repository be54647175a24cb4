package com.f2x.neurohub.platform.monitoring;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Outage;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What operators and container checks are told. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = QueryingApplication.class,
        properties = "spring.flyway.enabled=false")
class HealthTests {

    /** How long requests wait for a database that does not come back. */
    private static final long SHORT_MILLIS = 500;

    private final Client client;
    private final TestDatabase database;
    private final HikariDataSource pool;
    private final ApplicationContext application;

    HealthTests(
            @LocalServerPort int port,
            @Autowired TestDatabase database,
            @Autowired DataSource dataSource,
            @Autowired ApplicationContext application)
            throws SQLException {
        this.application = application;
        this.client = new Client(port);
        this.database = database;
        this.pool = dataSource.unwrap(HikariDataSource.class);
    }

    @Test
    void aHealthyApplicationTellsItsComponentsVersionAndUptime() {
        JsonNode health = client.get("/health").expect(200).json();

        assertThat(health.path("status").asString()).isEqualTo("healthy");
        assertThat(health.path("components").propertyNames())
                .containsExactlyInAnyOrder("database", "pool", "disk", "api", "scheduler");
        assertThat(health.path("components"))
                .allMatch(component -> component.asString().equals("healthy"));
        assertThat(Instant.parse(health.path("timestamp").asString()))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(health.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(health.path("uptime_seconds").isIntegralNumber()).isTrue();
    }

    @Test
    void withoutTheDatabaseItIsUnhealthyAndNotReadyButAlive() {
        withoutDatabase(() -> {
            Answer health = client.get("/health").expect(503);
            assertThat(health.text("status")).isEqualTo("unhealthy");
            assertThat(health.text("components.database")).isEqualTo("unhealthy");
            assertThat(health.text("components.disk")).isEqualTo("healthy");
            assertThat(health.body()).doesNotContain("Exception", "error", "jdbc", "connection");

            client.get("/actuator/health/readiness").expect(503);
            client.get("/actuator/health/liveness").expect(200);
        });
        await().until(() -> client.get("/health").status() == 200);
    }

    @Test
    void aFullDiskOnlyDegradesWhileTheDatabaseAnswers() {
        ServiceStatus well = ServiceStatus.HEALTHY;
        ServiceStatus ill = ServiceStatus.UNHEALTHY;

        assertThat(HealthService.overall(Map.of("database", well, "disk", ill))).isEqualTo(ServiceStatus.DEGRADED);
        assertThat(HealthService.overall(Map.of("database", ill, "disk", well))).isEqualTo(ServiceStatus.UNHEALTHY);
        assertThat(HealthService.overall(Map.of("disk", well))).isEqualTo(ServiceStatus.UNHEALTHY);
    }

    @Test
    void anInstanceThatIsAboutToLeaveAsksForNoMoreRequests() {
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        try {
            Answer health = client.get("/health").expect(503);
            assertThat(health.text("status")).isEqualTo("degraded");
            assertThat(health.text("components.api")).isEqualTo("degraded");
            client.get("/actuator/health/liveness").expect(200);
        } finally {
            AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(client.get("/health").expect(200).text("components.api")).isEqualTo("healthy");
    }

    @Test
    void strangersSeeNoDetailsOfTheActuatorsHealth() {
        assertThat(client.get("/actuator/health").expect(200).body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details");
    }

    @Test
    void nothingElseOfTheActuatorIsExposed() {
        client.get("/actuator/info").expect(200);
        for (String endpoint :
                new String[] {"env", "beans", "heapdump", "loggers", "metrics", "threaddump", "mappings"}) {
            client.get("/actuator/" + endpoint).expect(404);
        }
    }

    @Test
    void metricsCarryTheApplicationAndHistogramsOfRequests() {
        client.get("/times/1");

        assertThat(client.get("/actuator/prometheus").expect(200).body())
                .containsPattern(
                        "http_server_requests_seconds_bucket\\{application=\"neurohub-mes\".*uri=\"/times/\\{times}\"")
                .containsPattern("neurohub_request_statements_sum\\{application=\"neurohub-mes\"");
    }

    private void withoutDatabase(Runnable check) {
        String name = database.url().replaceAll(".*/([^/?]+).*", "$1");
        long usual = pool.getConnectionTimeout();
        pool.setConnectionTimeout(SHORT_MILLIS);
        try {
            Outage.of(name, check);
        } finally {
            pool.setConnectionTimeout(usual);
        }
    }
}
