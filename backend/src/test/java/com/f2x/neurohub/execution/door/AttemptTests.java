package com.f2x.neurohub.execution.door;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class AttemptTests {

    private final Plant plant;
    private final Database database;
    private final Station station;

    AttemptTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.plant = plant;
        this.database = database;
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @Test
    void afterThreeFailuresTheStepDoesNotStartAgain() {
        Plant.Lot lot = plant.lot(1);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(station.start(lot.wip(1), 1).expect(201).text("attempt_no"))
                    .isEqualTo(String.valueOf(attempt));
            assertThat(station.complete(lot.wip(1), 1, "FAIL", "defect_data", List.of("Scratch"))
                            .expect(200)
                            .text("attempt_no"))
                    .isEqualTo(String.valueOf(attempt));
        }

        Answer fourth = station.start(lot.wip(1), 1).expectProblem(422, "ATTEMPTS_EXHAUSTED");
        assertThat(fourth.text("message")).contains("All 3 attempts");
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("FAILED");
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("1");
    }

    @Test
    void aFailedUnitIsReopenedByARetry() {
        Plant.Lot lot = plant.lot(1);
        station.run(lot.wip(1), 1, "FAIL");
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("FAILED");
        assertThat(station.wip(lot.wip(1)).json().path("current_process_id").isNull())
                .isTrue();
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("1");

        station.start(lot.wip(1), 1).expect(201);
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("IN_PROGRESS");
        assertThat(station.wip(lot.wip(1)).text("current_process_id")).isEqualTo("1");
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("0");

        station.complete(lot.wip(1), 1, "PASS").expect(200);
        station.pass(lot.wip(1), 2, 6);
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("COMPLETED");
        assertThat(station.wip(lot.wip(1)).text("completed_at")).isNotEmpty();
    }

    @Test
    void reworkLeavesTheUnitInProgressAndIsAnAttempt() {
        Plant.Lot lot = plant.lot(1);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(station.run(lot.wip(1), 1, "REWORK").text("result")).isEqualTo("REWORK");
            assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("IN_PROGRESS");
        }

        station.start(lot.wip(1), 1).expectProblem(422, "ATTEMPTS_EXHAUSTED");
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("0");
    }

    @Test
    void aRouteMayAllowFewerAttempts() {
        String route = plant.route(1, 2);
        plant.setStep(route, 1, "max_attempts = 1");
        String unit = plant.lotOn(route, 1).wip(1);
        station.run(unit, 1, "FAIL");

        station.start(unit, 1).expectProblem(422, "ATTEMPTS_EXHAUSTED");
    }

    @Test
    void aFailureWithoutDefectsIsRecordedAsUnspecified() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1).expect(201);
        Answer failed =
                station.complete(unit, 1, "FAIL", "notes", "smells burnt").expect(200);

        assertThat(defects(failed)).isEqualTo("[{\"code\": \"UNSPECIFIED\", \"reason\": \"smells burnt\"}]");
        station.start(unit, 1).expect(201);
        assertThat(defects(station.complete(unit, 1, "FAIL", "defect_data", Map.of("notes", "too loud"))
                        .expect(200)))
                .isEqualTo("[{\"code\": \"UNSPECIFIED\", \"reason\": \"too loud\"}]");
    }

    @Test
    void aPassWithDefectsIsRefused() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1).expect(201);

        Answer refused = station.complete(unit, 1, "PASS", "defect_data", Map.of("defect_codes", List.of("Scratch")))
                .expectProblem(422, "PASS_FORBIDS_DEFECTS");
        assertThat(refused.json().path("details").path(0).path("field").asString())
                .contains("defect");
        station.complete(unit, 1, "PASS", "defect_data", Map.of("defect_codes", List.of()))
                .expect(200);
    }

    private String defects(Answer completed) {
        return database.text(
                "select defects::text from process_data where id = ?",
                completed.json().path("process_data_id").asLong());
    }
}
