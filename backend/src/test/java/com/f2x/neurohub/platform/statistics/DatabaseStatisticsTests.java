package com.f2x.neurohub.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.machine.Patience;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DatabaseStatisticsTests {

    private static final String SLOT = "test_statistics_slot";

    private final Api viewer;
    private final Database database;
    private final DatabaseStatistics statistics;

    DatabaseStatisticsTests(
            @Autowired Api api, @Autowired Database database, @Autowired DatabaseStatistics statistics) {
        this.viewer = api.as(Role.VIEWER);
        this.database = database;
        this.statistics = statistics;
    }

    @Test
    void theDatabaseIsMeasuredInASingleStatementThatNoScrapeWaitsFor() {
        statistics.look();

        assertThat(metric("neurohub_database_up")).isEqualTo(1);
        assertThat(metric("neurohub_database_size_bytes")).isGreaterThan(1_000_000);
        assertThat(metric("neurohub_database_connections")).isPositive();
        assertThat(metric("neurohub_database_connections_limit"))
                .isEqualTo(database.number("select current_setting('max_connections')::bigint"));
        assertThat(metric("neurohub_database_cache_hit_ratio")).isBetween(0.0, 1.0);
        assertThat(metric("neurohub_database_cache_hits_total")).isPositive();
    }

    @Test
    void aTransactionThatNobodyEndsIsSeenWithItsLocks() throws SQLException {
        try (Connection forgotten = database.connect();
                Statement statement = forgotten.createStatement()) {
            forgotten.setAutoCommit(false);
            statement.execute("lock table alert_signals in access share mode");
            statement.execute("select pg_sleep(0.05)");

            statistics.look();

            DatabaseFigures figures = statistics.latest().orElseThrow();
            assertThat(figures.idleInTransaction()).isPositive();
            assertThat(figures.locks()).isPositive();
            assertThat(figures.oldestTransactionSeconds()).isGreaterThanOrEqualTo(0.05);
            forgotten.rollback();
        }
    }

    @Test
    void whatAReplicaThatIsGoneStillKeepsIsSeen() {
        database.text("select slot_name::text from pg_create_physical_replication_slot(?, true)", SLOT);
        try {
            database.text("select pg_logical_emit_message(false, 'test', repeat('x', 100000))::text");
            statistics.look();

            assertThat(statistics.latest().orElseThrow().retainedBytes()).isGreaterThanOrEqualTo(100_000);
        } finally {
            database.text("select pg_drop_replication_slot(?)::text", SLOT);
        }
        Patience.await().until(() -> {
            statistics.look();
            return metric("neurohub_database_replication_retained_bytes") == 0;
        });
    }

    private double metric(String name) {
        return viewer.get("/actuator/prometheus")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }
}
