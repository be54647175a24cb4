package com.f2x.neurohub.alert.watch;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.statistics.DatabaseStatistics;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Outage;
import com.f2x.neurohub.testing.Scrape;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A database that goes away shows in metrics, health and alerts, and that it is back, too. */
@ApplicationTest
class DatabaseAwayTests {

    private final Api api;
    private final Database database;
    private final EvaluationLoop loop;
    private final DatabaseStatistics statistics;
    private final HikariDataSource pool;

    DatabaseAwayTests(
            @Autowired Api api,
            @Autowired Database database,
            @Autowired EvaluationLoop loop,
            @Autowired DatabaseStatistics statistics,
            @Autowired DataSource source)
            throws SQLException {
        this.api = api;
        this.database = database;
        this.loop = loop;
        this.statistics = statistics;
        this.pool = source.unwrap(HikariDataSource.class);
    }

    @Test
    void aDatabaseThatIsAwayIsSeenEverywhereAndToldWhenItIsBack() {
        Api viewer = api.as(Role.VIEWER);
        viewer.get("/api/v1/lots?limit=1").expect(200);
        long before = told();
        String name = database.text("select current_database()");
        Outage.of(name, this::isSeenEverywhere);

        await().until(() -> {
            loop.run();
            return told() > before;
        });
        statistics.look();
        assertThat(Scrape.byKey(api).sum("neurohub_database_up")).isEqualTo(1);
        await().until(() -> api.get("/health").status() == 200);
    }

    private void isSeenEverywhere() {
        await().until(() -> {
            statistics.look();
            return !statistics.answers();
        });
        pool.getHikariPoolMXBean().softEvictConnections();
        loop.run();
        assertThat(Scrape.byKey(api).sum("neurohub_database_up")).isZero();
        assertThat(api.get("/health").expect(503).text("components.database")).isEqualTo("unhealthy");
        api.get("/actuator/health/readiness").expect(503);
        api.get("/actuator/health/liveness").expect(200);
    }

    private long told() {
        return database.number("select coalesce(sum(occurrences), 0) from alerts"
                + " where dedup_key like 'database:%' and resolved_at is not null");
    }
}
