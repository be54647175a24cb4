package com.f2x.neurohub.telemetry.fault;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.problem.ProbeTest;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Outage;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A database that is away, and requests that keep all connections to it. */
@ProbeTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseFaultTests {

    private static final int SLEEPERS = 30;
    private static final long SHORT_MILLIS = 300;

    private static final String SLEEP = """
            do $$ begin
                while not pg_try_advisory_xact_lock_shared(4711) loop perform pg_sleep(0.05); end loop;
            end $$""";

    private final Api api;
    private final Database database;
    private final HikariDataSource pool;
    private final Watched watched;
    private final long usual;

    DatabaseFaultTests(@Autowired Api api, @Autowired Database database, @Autowired DataSource source)
            throws SQLException {
        this.api = api;
        this.database = database;
        this.pool = source.unwrap(HikariDataSource.class);
        this.watched = new Watched(api);
        this.usual = pool.getConnectionTimeout();
    }

    @BeforeEach
    void waitNotSoLong() {
        pool.setConnectionTimeout(SHORT_MILLIS);
    }

    @AfterEach
    void waitAsLongAsUsual() {
        pool.setConnectionTimeout(usual);
    }

    @Test
    void aDatabaseThatIsAwayIsSeenEverywhereAndToldWhenItIsBack(CapturedOutput output) {
        watched.awaitAllWell();
        long last = watched.lastAlert();

        Outage.of(database.text("select current_database()"), () -> {
            watched.awaitMetric("neurohub_database_up", 0);
            watched.awaitHealth("database", "unhealthy", 503, 503);
            await().until(() -> output.getAll().contains("The database is away; alerts wait for it"));
        });

        watched.awaitMetric("neurohub_database_up", 1);
        // The pool, which the test's own users come by, may take a few seconds longer than those who ask without it.
        await().until(() -> watched.metric("hikaricp_connections") > 0);
        watched.awaitAllWell();
        assertThat(watched.awaitOver("Database was away", last).path("severity").asString())
                .isEqualTo("HIGH");
    }

    @Test
    void requestsThatSleepOnTheirConnectionsTakeTheNodeOutOfServiceAndAreToldWhenTheyHaveWoken(CapturedOutput output)
            throws SQLException {
        watched.awaitAllWell();
        long last = watched.lastAlert();
        double refused = watched.metric("hikaricp_connections_timeout_total");
        ExecutorService clients = Executors.newFixedThreadPool(SLEEPERS);
        try (Connection bed = database.connect()) {
            bed.createStatement().execute("select pg_advisory_lock(4711)");
            List<CompletableFuture<Answer>> sleeping = Stream.generate(
                            () -> CompletableFuture.supplyAsync(this::sleep, clients))
                    .limit(SLEEPERS)
                    .toList();

            watched.awaitMetric("hikaricp_connections_active", pool.getMaximumPoolSize());
            await().until(() -> watched.metric("hikaricp_connections_pending") > 0);
            assertThat(watched.metric("http_server_requests_active_seconds_gcount", "method=\"POST\""))
                    .isGreaterThanOrEqualTo(pool.getMaximumPoolSize());
            watched.awaitHealth("pool", "degraded", 200, 503);
            await().until(() -> watched.metric("hikaricp_connections_timeout_total") > refused);
            await().until(() -> output.getAll().contains("All database connections are in use; alerts wait for one"));
            assertThat(sleeping).noneMatch(CompletableFuture::isDone);

            bed.createStatement().execute("select pg_advisory_unlock(4711)");
            assertThat(sleeping).allSatisfy(sleeper -> sleeper.join().expect(200));
        } finally {
            clients.shutdown();
        }

        watched.awaitAllWell();
        watched.awaitMetric("hikaricp_connections_pending", 0);
        JsonNode told = watched.awaitOver("Database connections were exhausted", last);
        assertThat(told.path("severity").asString()).isEqualTo("HIGH");
    }

    /** As a client does: what is refused because there is no connection is asked for again. */
    private Answer sleep() {
        Answer answer;
        do {
            answer = api.send(api.request("/probe/statements").POST(BodyPublishers.ofString(SLEEP)));
        } while (answer.status() == 503);
        return answer;
    }
}
