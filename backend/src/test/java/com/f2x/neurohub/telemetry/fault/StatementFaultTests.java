package com.f2x.neurohub.telemetry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.problem.ProbeTest;
import com.f2x.neurohub.platform.problem.RowByRow;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Plant;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Statements that take too long, and requests that take too many of them. */
@ProbeTest
@ExtendWith(OutputCaptureExtension.class)
class StatementFaultTests {

    private static final String LOTS = "/api/v1/lots?limit=100";
    private static final String[] OF_LOTS = {"uri=\"/api/v1/lots\"", "method=\"GET\""};

    private final Api api;
    private final Plant plant;
    private final Watched watched;

    StatementFaultTests(@Autowired Api api, @Autowired Plant plant) {
        this.api = api;
        this.plant = plant;
        this.watched = new Watched(api);
    }

    @Test
    void slowStatementsAreCountedLoggedAndToldUntilThereAreNoMore(CapturedOutput output) {
        long last = watched.lastAlert();
        double before = watched.metric("neurohub_statements_slow_total");

        for (int i = 0; i < 2; i++) {
            api.send(api.request("/probe/statements")
                            .POST(BodyPublishers.ofString("do $$ begin perform pg_sleep(1.1); end $$")))
                    .expect(200);
        }

        assertThat(watched.metric("neurohub_statements_slow_total")).isGreaterThanOrEqualTo(before + 2);
        assertThat(output.getAll().lines().filter(line -> line.contains("Slow statement, ")))
                .filteredOn(line -> line.contains("WARN") && line.endsWith("pg_sleep(1.1); end $$"))
                .hasSize(2);
        watched.awaitAllWell();
        assertThat(watched.awaitOver("Statements are slow", last)
                        .path("severity")
                        .asString())
                .isEqualTo("MEDIUM");
    }

    @Test
    void aReadForEachRowIsCountedLoggedOnceAndToldUntilItIsMended(CapturedOutput output) {
        for (int i = 0; i < 8; i++) {
            plant.emptyLot(1);
        }
        Api viewer = api.as(Role.VIEWER);
        viewer.get(LOTS).expect(200);
        double before = excesses();
        long last = watched.lastAlert();

        for (int i = 0; i < 2; i++) {
            viewer.send(viewer.request(LOTS).header(RowByRow.HEADER, "yes").GET())
                    .expect(200);
        }

        assertThat(excesses()).isEqualTo(before + 2);
        assertThat(output.getAll().lines().filter(line -> line.contains("GET /api/v1/lots took")))
                .singleElement()
                .asString()
                .contains("WARN", "3 at most are known of it");
        watched.awaitAllWell();
        assertThat(watched.awaitOver("Requests take too many statements", last)
                        .path("severity")
                        .asString())
                .isEqualTo("MEDIUM");
        viewer.get(LOTS).expect(200);
        assertThat(excesses()).isEqualTo(before + 2);
    }

    private double excesses() {
        return watched.metric("neurohub_request_statements_excess_total", OF_LOTS);
    }
}
