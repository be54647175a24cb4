package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Trial;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What one attempt may hold, whichever door it comes through, and what one page of them may. */
@ApplicationTest
class PayloadBoundTests {

    private static final String DATA = "/api/v1/process-data";
    private static final int MOST = 1000;

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Clock clock;

    PayloadBoundTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.clock = clock;
    }

    static List<Map<String, Object>> tooMuch() {
        Map<String, Object> keys =
                IntStream.rangeClosed(0, MOST).boxed().collect(Collectors.toMap(i -> "k" + i, i -> i));
        return List.of(
                Map.of("measurements", keys),
                Map.of("measurements", Map.of("items", Collections.nCopies(MOST + 1, Map.of("code", "a", "value", 1)))),
                Map.of("measurements", Collections.nCopies(MOST + 1, Map.of("code", "a", "value", 1))),
                Map.of("measurements", Map.of("note", "x".repeat(300_000))),
                Map.of("measurements", Map.of("hidden", Collections.nCopies(30_000, 1))),
                Map.of("defects", Collections.nCopies(101, "SCRATCH"), "result", "FAIL"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void moreThanAnAttemptHoldsIsRefusedAtEveryDoor(Map<String, Object> content) {
        Trial trial = Trial.of(api, plant, database);
        Plant.Lot lot = plant.lot(1);
        Map<String, Object> record = trial.record("U1", clock.instant().minus(Duration.ofHours(1)), "PASS");
        record.putAll(content);
        Map<String, Object> completion =
                new HashMap<>(Map.of("wip_id", lot.wip(1), "process_id", "1", "worker_id", "W1", "result", "PASS"));
        completion.putAll(content);

        Api operator = api.as(Role.OPERATOR);
        trial.deliver(record).expectProblem(422, "INVALID_CONTENT");
        operator.post("/api/v1/process-operations/complete", completion).expectProblem(422, "INVALID_CONTENT");
        completion.remove("wip_id");
        completion.remove("worker_id");
        operator.post("/api/v1/wip-items/" + lot.wip(1) + "/complete-process", completion)
                .expectProblem(422, "INVALID_CONTENT");
        new Tester(api.as(Role.MANAGER))
                .deliver(
                        "?create_missing=units",
                        Tester.NDJSON,
                        Trial.line(record).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(0, 0, 1);
    }

    @Test
    void asMuchAsAnAttemptHoldsIsTaken() {
        Trial trial = Trial.of(api, plant, database);
        Map<String, Object> item = Map.of("code", "a", "name", "A measurement", "value", 1.25, "unit", "V");
        trial.deliver(trial.record(
                        "U1",
                        clock.instant().minus(Duration.ofHours(1)),
                        "FAIL",
                        "measurements",
                        Collections.nCopies(MOST, item),
                        "defects",
                        Collections.nCopies(100, "SCRATCH")))
                .expect(201);
    }

    @Test
    void objectsThatAreOnlyKeptAreBoundedToo() {
        Map<String, Object> model =
                Map.of("model_code", "BIG1", "model_name", "Big", "specifications", Map.of("note", "x".repeat(70_000)));
        api.as(Role.ADMIN).post("/api/v1/product-models", model).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void theDatabaseHasBoundsOfItsOwn() throws SQLException {
        long lot = lotWithAttempts(1);
        assertThatThrownBy(() -> enlarge(lot, 5 << 20)).hasMessageContaining("chk_process_data_measurements_size");
        assertThatThrownBy(() -> database.update(
                        "update process_data set defects = (select jsonb_agg(i) from generate_series(1, 101) i)"
                                + " where lot_id = ?",
                        lot))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aPageOfLargeAttemptsIsShortAndSaysWhereItGoesOn() throws SQLException {
        int attempts = 36;
        long lot = lotWithAttempts(attempts);
        enlarge(lot, 1 << 20);

        Answer first =
                api.as(Role.VIEWER).get(DATA + "?limit=1000&lot_id=" + lot).expect(200);
        String link = first.header("Link");
        assertThat(first.body().length()).isLessThan(33 << 20);
        assertThat(link).contains("rel=\"next\"");
        Answer second =
                api.as(Role.VIEWER).get(link.substring(1, link.indexOf('>'))).expect(200);

        assertThat(first.json().size() + second.json().size()).isEqualTo(attempts);
        assertThat(second.header("Link")).isEmpty();
    }

    private long lotWithAttempts(int attempts) {
        Trial trial = Trial.of(api, plant, database, attempts);
        for (int i = 1; i <= attempts; i++) {
            trial.deliver(trial.record("U" + i, clock.instant().minus(Duration.ofHours(1)), "REWORK"))
                    .expect(201);
        }
        return trial.lot().id();
    }

    /** What is recorded does not change, except for somebody who can switch triggers off. */
    private void enlarge(long lot, int length) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.executeUpdate(
                    "update process_data set measurements = jsonb_build_object('note', repeat('x', %d)) where lot_id = %d"
                            .formatted(length, lot));
        }
    }
}
