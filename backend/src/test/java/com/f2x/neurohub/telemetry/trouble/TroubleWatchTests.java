package com.f2x.neurohub.telemetry.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.machine.Patience;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Trouble of the system is an alert while it lasts. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class TroubleWatchTests {

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final TroubleWatch watch;

    TroubleWatchTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired Sight sight,
            @Autowired AlertBoard board,
            @Autowired AlertProperties properties) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.watch = new TroubleWatch(sight, board, properties, Limits.of(null, Duration.ZERO), Clock.systemUTC());
    }

    @Test
    void labelsThatWaitForTheirPrinterAreToldOnceInTheLogAndUntilTheyArePrinted(CapturedOutput output) {
        long printer = database.insert("insert into printers (printer_name, host, is_active)"
                + " values ('Silent', '192.0.2.9', false) returning id");
        long job = database.insert(
                "insert into print_jobs (label_type, printer_id, created_at)"
                        + " values ('TEST_LABEL', ?, now() - interval '10 minutes') returning id",
                printer);

        watch.look();
        watch.look();
        assertThat(alert("Silent").path("severity").asString()).isEqualTo("MEDIUM");
        assertThat(alert("Silent").path("resolved_at").isNull()).isTrue();
        assertThat(output.getAll().lines().filter(line -> line.contains("Alert: Labels wait")))
                .singleElement()
                .asString()
                .contains("WARN");

        database.update("delete from print_jobs where id = ?", job);
        watch.look();
        assertThat(alert("Silent").path("resolved_at").isNull()).isFalse();
        assertThat(output.getAll()).contains("Alert over: Labels wait");
        database.update("delete from printers where id = ?", printer);
    }

    @Test
    void aKeyThatIsUsedIsToldBeforeItExpires() {
        long key =
                database.insert("insert into api_keys (user_id, name, prefix, key_hash, scopes, station_id, expires_at,"
                        + " last_used_at) select id, 'Gateway that ends', 'endssoon', sha256('ends'), '{READ}', 'ENDS', now() + interval"
                        + " '3 days 1 hour', now() from users order by id limit 1 returning id");
        watch.look();
        assertThat(alert("Gateway that ends").path("message").asString()).endsWith("expires in 3 days");

        database.update("update api_keys set revoked_at = now() where id = ?", key);
        watch.look();
        assertThat(alert("Gateway that ends").path("resolved_at").isNull()).isFalse();
    }

    @Test
    void theClockOfAStationThatIsAheadIsTold() {
        Plant.Lot lot = plant.lot(1);
        Station station = new Station(api.as(Role.OPERATOR));
        station.start(
                        lot.wip(1),
                        1,
                        "occurred_at",
                        Instant.now().plusSeconds(45).toString())
                .expect(201);

        watch.look();

        assertThat(database.text(
                        "select message from alerts where dedup_key like 'node:%:clock:%' and resolved_at is null"
                                + " order by id desc limit 1"))
                .matches("The clock of station .* is 4\\d seconds ahead");
    }

    @Test
    void aPoolThatWasExhaustedIsToldWhenThereIsAConnectionAgain(@Autowired DataSource source) throws SQLException {
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> waitFor(pool));
            Patience.await().until(() -> {
                watch.look();
                return pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0 || waiting.isDone();
            });
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }

        Patience.await().until(() -> {
            watch.look();
            return database.number("select count(*) from alerts where dedup_key like 'node:%:pool-was'") > 0;
        });
        assertThat(database.number(
                        "select count(*) from alerts where dedup_key like 'node:%:pool%'" + " and resolved_at is null"))
                .isZero();
    }

    private JsonNode alert(String words) {
        JsonNode alerts = api.as(Role.VIEWER)
                .get("/api/v1/alerts?alert_type=SYSTEM_ERROR&limit=100")
                .expect(200)
                .json()
                .path("alerts");
        return StreamSupport.stream(alerts.spliterator(), false)
                .filter(alert -> alert.path("message").asString().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + alerts));
    }

    private static void waitFor(HikariDataSource pool) {
        for (int i = 0; i < 10; i++) {
            try (Connection connection = pool.getConnection()) {
                connection.isValid(1);
                return;
            } catch (SQLException e) {
                // The next one waits, too.
            }
        }
    }
}
