package com.f2x.neurohub.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.machine.Patience;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

/** Each part of the health, ill and well again. */
@ApplicationTest
class HealthComponentTests {

    private final Api api;
    private final Database database;
    private final HealthEndpoint endpoint;

    HealthComponentTests(@Autowired Api api, @Autowired Database database, @Autowired HealthEndpoint endpoint) {
        this.api = api;
        this.database = database;
        this.endpoint = endpoint;
    }

    @Test
    void whoIsSignedInSeesTheComponentsAndTheirDetails() {
        Answer health = api.as(Role.VIEWER).get("/actuator/health").expect(200);

        assertThat(health.json().path("components").propertyNames())
                .contains("db", "migrations", "pool", "diskSpace", "readinessState", "scheduler", "webhooks");
        assertThat(health.text("components.migrations.details.wanted")).matches("\\d+");
        assertThat(health.text("components.pool.details.waiting")).isEqualTo("0");
        assertThat(api.get("/actuator/health").expect(200).body()).doesNotContain("components");
    }

    @Test
    void readinessAsksForAllThatRequestsNeedAndLivenessForNothing() {
        assertThat(parts("readiness"))
                .containsExactlyInAnyOrder("readinessState", "db", "migrations", "pool", "diskSpace");
        assertThat(parts("liveness")).containsExactly("livenessState");
    }

    @Test
    void aNodeWhoseMigrationFailedOrIsMissingIsNotReady() {
        String last =
                database.text("select max(installed_rank)::text from flyway_schema_history where version is not null");
        database.update("update flyway_schema_history set success = false where installed_rank = ?::int", last);
        try {
            api.get("/actuator/health/readiness").expect(503);
            api.get("/actuator/health/liveness").expect(200);
            assertThat(api.get("/health").expect(200).text("components.migrations"))
                    .isEqualTo("unhealthy");
        } finally {
            database.update("update flyway_schema_history set success = true where installed_rank = ?::int", last);
        }
        api.get("/actuator/health/readiness").expect(200);
    }

    @Test
    void aNewerVersionOfTheSchemaIsWell() {
        database.update("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success)"
                + " values (99999, '99999', 'x', 'SQL', 'x', 'x', 0, true)");
        try {
            api.get("/actuator/health/readiness").expect(200);
        } finally {
            database.update("delete from flyway_schema_history where installed_rank = 99999");
        }
    }

    @Test
    void aPoolThatStaysExhaustedTakesTheNodeOutOfService(@Autowired DataSource source) throws SQLException {
        AtomicLong ticks = new AtomicLong();
        try (HikariDataSource small = smallLike(source.unwrap(HikariDataSource.class))) {
            MeterRegistry meters = new SimpleMeterRegistry();
            StatementAlarm alarm = new StatementAlarm(StatementBudgets.of(""), meters);
            NodeState node = new NodeState(new RequestTotals(), small, SlowStatements.counter(meters), alarm);
            PoolHealth health = new PoolHealth(node, Duration.ofSeconds(10), ticks::get);
            List<Connection> taken = new ArrayList<>(List.of(small.getConnection()));
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> waitFor(small));
            Patience.await().until(() -> node.pool().isExhausted());

            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            ticks.addAndGet(Duration.ofSeconds(11).toNanos());
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

            taken.get(0).close();
            waiting.join();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void aFullDiskIsToldByItsComponent() {
        assertThat(new DiskSpaceHealthIndicator(new File("."), DataSize.ofTerabytes(1_000_000))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(endpoint.healthForPath("diskSpace").getStatus()).isEqualTo(Status.UP);
    }

    private Set<String> parts(String group) {
        return ((CompositeHealthDescriptor) Objects.requireNonNull(endpoint.healthForPath(group)))
                .getComponents()
                .keySet();
    }

    private static HikariDataSource smallLike(HikariDataSource pool) {
        HikariDataSource small = new HikariDataSource();
        small.setJdbcUrl(pool.getJdbcUrl());
        small.setUsername(pool.getUsername());
        small.setPassword(pool.getPassword());
        small.setMaximumPoolSize(1);
        return small;
    }

    private static void waitFor(HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
