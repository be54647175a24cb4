package com.f2x.neurohub.product.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The default route changes for everybody, so these tests have an application and a database of their own. */
@ApplicationTest
@TestPropertySource(properties = "spring.application.name=default-route-tests")
class DefaultRouteTests {

    private static final int LOTS_AT_ONCE = 8;

    private final Api admin;
    private final Plant plant;
    private final Database database;
    private final Station station;

    DefaultRouteTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        admin = api.as(Role.ADMIN);
        station = new Station(api.as(Role.OPERATOR));
        this.plant = plant;
        this.database = database;
    }

    @Test
    void lotsCreatedTogetherAfterAChangeShareOneNewVersion() throws Exception {
        lot();
        int versions = versions().size();
        flag(20, "BURN_IN");

        ExecutorService workers = Executors.newFixedThreadPool(LOTS_AT_ONCE);
        Callable<Long> creation = this::lot;
        List<Future<Long>> lots = workers.invokeAll(
                IntStream.range(0, LOTS_AT_ONCE).mapToObj(i -> creation).toList());
        for (Future<Long> lot : lots) {
            assertThat(lot.get()).isPositive();
        }
        workers.shutdown();

        assertThat(versions().size()).isEqualTo(versions + 1);
        assertThat(newest().path("steps").values().stream()
                        .map(step -> step.path("process").path("process_code").asString()))
                .endsWith("PACKAGING_INSPECTION", "BURN_IN");
    }

    @Test
    void aLotWithoutAChangeMakesNoVersion() {
        lot();
        JsonNode before = newest();
        lot();

        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void theNumbersOfProcessesThatLotsHaveStayAndWithThemTheirOrder() {
        lot();
        JsonNode before = newest();

        admin.put("/api/v1/processes/6", Map.of("process_number", 31)).expectProblem(409, "CODE_IN_USE");
        lot();

        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void theLastProcessBeforeTheConversionStays() {
        for (int process = 1; process <= 5; process++) {
            admin.put("/api/v1/processes/" + process, Map.of("default_route", false))
                    .expect(200);
        }
        admin.put("/api/v1/processes/6", Map.of("is_active", false)).expectProblem(422, "PROCESS_SEQUENCE_INVALID");
        for (int process = 1; process <= 5; process++) {
            admin.put("/api/v1/processes/" + process, Map.of("default_route", true))
                    .expect(200);
        }
    }

    @Test
    void aProcessThatTheDashboardAddsIsAStepOfNewLotsAndStopsNoFinishedUnit() {
        String finished = plant.lot(1).wip(1);
        for (JsonNode step : newest().path("steps")) {
            station.run(finished, step.path("process").path("process_number").asInt(), "PASS");
        }
        String added = add().text("id");
        try {
            lot();
            assertThat(newest().path("steps").values().stream()
                            .map(step -> step.path("process").path("id").asString()))
                    .endsWith(added);

            Answer offered = station.start(finished, added).expect(200);
            assertThat(offered.json().path("success").asBoolean()).isFalse();
            assertThat(offered.text("message")).contains(finished, "nothing was started");
            Answer named = station.start(finished, added, "equipment_id", "").expectProblem(422, "STEP_NOT_ON_ROUTE");
            assertThat(named.text("message")).contains(finished + " is finished");
            assertThat(database.number("select count(*) from process_data where process_id = ?", Long.valueOf(added)))
                    .isZero();
        } finally {
            admin.put("/api/v1/processes/" + added, Map.of("default_route", false))
                    .expect(200);
        }
    }

    /** As the dashboard's form sends it. */
    private Answer add() {
        return admin.post("/api/v1/processes/", """
                        {"process_number": 90, "process_code": "EXTRA_TEST", "process_name_ko": "x", "process_name_en": "Extra",
                         "sort_order": 90, "is_active": true, "quality_criteria": {}, "defect_items": [],
                         "auto_print_label": false, "process_type": "MANUFACTURING"}
                        """).expect(201);
    }

    private void flag(int number, String code) {
        admin.post(
                        "/api/v1/processes",
                        Map.of(
                                "process_number", number,
                                "process_code", code,
                                "process_name_ko", code,
                                "process_name_en", code,
                                "default_route", true))
                .expect(201);
    }

    private long lot() {
        return admin.post(
                        "/api/v1/lots",
                        Map.of(
                                "product_model_id",
                                1,
                                "production_line_id",
                                1,
                                "production_date",
                                "2026-02-03",
                                "target_quantity",
                                10))
                .expect(201)
                .id();
    }

    private JsonNode versions() {
        Answer answer = admin.get("/api/v1/routes?route_code=DEFAULT&fetch=full&sort=-id");
        return answer.expect(200).json();
    }

    private JsonNode newest() {
        return versions().path(0);
    }
}
