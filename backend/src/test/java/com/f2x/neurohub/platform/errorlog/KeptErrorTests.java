package com.f2x.neurohub.platform.errorlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.machine.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Errors that were answered are found by administrators, and cost the request nothing. */
@ApplicationTest
class KeptErrorTests {

    private static final String PATH = "/api/v1/error-logs";
    private static final AtomicInteger LOTS = new AtomicInteger(700_000_000);

    private final Api api;
    private final Api admin;
    private final Plant plant;
    private final Database database;
    private final ErrorLog log;
    private final ErrorWriter writer;
    private final ExpiredErrors expired;
    private final MeterRegistry meters;
    private final String asked = "/api/v1/lots/" + LOTS.incrementAndGet();

    KeptErrorTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired ErrorLog log,
            @Autowired ErrorWriter writer,
            @Autowired ExpiredErrors expired,
            @Autowired MeterRegistry meters) {
        this.api = api;
        this.admin = api.as(Role.ADMIN);
        this.plant = plant;
        this.database = database;
        this.log = log;
        this.writer = writer;
        this.expired = expired;
        this.meters = meters;
    }

    @Test
    void anErrorIsKeptWithoutItsQuery() {
        String traceId =
                api.as(Role.OPERATOR).get(asked + "?fetch=minimal").expect(404).text("trace_id");

        JsonNode kept = only();

        assertThat(kept.path("trace_id").asString()).isEqualTo(traceId);
        assertThat(kept.path("error_code").asString()).isEqualTo("RES_002");
        assertThat(kept.path("path").asString()).isEqualTo(asked);
        assertThat(kept.path("method").asString()).isEqualTo("GET");
        assertThat(kept.path("status_code").asInt()).isEqualTo(404);
        assertThat(kept.path("username").asString()).isEqualTo("test_operator");
        assertThat(kept.path("message").asString()).contains("not found");
        assertThat(Instant.parse(kept.path("timestamp").asString()))
                .isBetween(
                        Instant.now().minus(10, ChronoUnit.MINUTES),
                        Instant.now().plusSeconds(5));
    }

    @Test
    void aStrangersErrorHasNoName() {
        Patience.await().untilAsserted(() -> {
            api.withToken(null).get(asked).expect(401);
            assertThat(page("?path=" + asked).path("total").asInt()).isPositive();
        });

        JsonNode kept = page("?limit=1&path=" + asked).at("/items/0");
        assertThat(kept.path("username").isNull()).isTrue();
        assertThat(kept.path("error_code").asString()).isEqualTo("AUTH_001");
    }

    @ParameterizedTest
    @CsvSource({
        "error_code=RES_002, 1",
        "error_code=RES_003, 0",
        "min_status_code=404, 1",
        "min_status_code=405, 0",
        "max_status_code=404, 1",
        "max_status_code=403, 0",
        "method=get, 1",
        "method=POST, 0",
        "start_date=2026-01-01T00:00:00.000Z, 1",
        "end_date=2026-01-01T00:00:00.000Z, 0",
        "error_code=&method=&min_status_code=, 1"
    })
    void filtersAllHold(String filter, int found) {
        api.as(Role.OPERATOR).get(asked).expect(404);
        only();

        assertThat(page("?" + filter + "&path=" + asked).path("total").asInt()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?error_code=NONE", "?min_status_code=x", "/stats?hours=0", "/stats?hours=721", "?limit=0"})
    void oddValuesAreRefused(String query) {
        admin.get(PATH + query).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void administratorsAloneReadThem() {
        api.as(Role.MANAGER).get(PATH).expect(403);
        api.as(Role.MANAGER).get(PATH + "/stats").expect(403);
    }

    @Test
    void errorsAreCounted() {
        long before = total();
        for (int i = 0; i < 3; i++) {
            api.as(Role.OPERATOR).get(asked).expect(404);
        }
        Patience.await().until(() -> page("?path=" + asked).path("total").asInt() == 3);

        JsonNode statistics = admin.get(PATH + "/stats?hours=24").expect(200).json();

        assertThat(statistics.path("total_errors").asLong()).isGreaterThanOrEqualTo(before + 3);
        assertThat(sum(statistics.path("by_hour")))
                .isEqualTo(statistics.path("total_errors").asLong());
        assertThat(statistics
                        .path("by_error_code")
                        .valueStream()
                        .map(code -> code.path("error_code").asString()))
                .contains("RES_002");
        assertThat(statistics.path("top_paths").size()).isBetween(1, 10);
    }

    private long total() {
        return admin.get(PATH + "/stats?hours=24")
                .expect(200)
                .json()
                .path("total_errors")
                .asLong();
    }

    private static long sum(JsonNode rows) {
        return rows.valueStream().mapToLong(row -> row.path("count").asLong()).sum();
    }

    @Test
    void aRefusalTakesNoStatementMore() {
        Station station = new Station(api.as(Role.OPERATOR));
        String unit = plant.lot(1).wip(1);
        int refused = station.start(unit, 2)
                .expectProblem(422, "PREVIOUS_STEP_NOT_PASSED")
                .statements();

        writer.write();

        assertThat(station.start(unit, 2).statements()).isEqualTo(refused);
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsCountedAndForgotten() {
        long before = log.lost();
        log.note("kim", () -> new AnsweredError("trace-00001", "RES_002", "x", "/", "GET", 200, "kim", Instant.now()));

        assertThatCode(writer::write).doesNotThrowAnyException();

        Patience.await().until(() -> log.lost() > before);
        assertThat(meters.get("neurohub.errors.not.kept").functionCounter().count())
                .isGreaterThan(before);
    }

    @Test
    void theLastOnesAreWrittenAtTheEnd() {
        writer.stop();
        try {
            api.as(Role.OPERATOR).get(asked).expect(404);
            assertThat(page("?path=" + asked).path("total").asInt()).isZero();
            writer.start();
            writer.stop();
            assertThat(page("?path=" + asked).path("total").asInt()).isOne();
        } finally {
            writer.start();
        }
        assertThat(writer.isRunning()).isTrue();
    }

    @Test
    void oldOnesAreRemoved() {
        for (Map.Entry<String, Integer> age : List.of(Map.entry("/old", 31), Map.entry("/young", 29))) {
            database.update(
                    "insert into error_logs (trace_id, error_code, message, path, method, status_code, created_at)"
                            + " select 'trace-00001', 'RES_002', '', ?, 'GET', 404, now() - make_interval(days => ?)"
                            + " from generate_series(1, 1500)",
                    asked + age.getKey(),
                    age.getValue());
        }

        expired.remove();

        assertThat(page("?path=" + asked + "/old").path("total").asInt()).isZero();
        assertThat(page("?path=" + asked + "/young").path("total").asInt()).isEqualTo(1500);
        database.update("delete from error_logs where path like ?", asked + "%");
    }

    private JsonNode only() {
        Patience.await().until(() -> page("?path=" + asked).path("total").asInt() == 1);
        return page("?path=" + asked).at("/items/0");
    }

    private JsonNode page(String query) {
        return admin.get(PATH + query).expect(200).json();
    }
}
