package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class StepOrderTests {

    private final Api api;
    private final Plant plant;
    private final Station station;

    StepOrderTests(@Autowired Api api, @Autowired Plant plant) {
        this.api = api;
        this.plant = plant;
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @Test
    void aStepWaitsForThePassOfTheOneBefore() {
        String unit = plant.lot(1).wip(1);

        assertThatThePreviousStepIsMissing(station.start(unit, 2));
        station.start(unit, 1).expect(201);
        assertThatThePreviousStepIsMissing(station.start(unit, 2));
        station.complete(unit, 1, "FAIL").expect(200);
        assertThatThePreviousStepIsMissing(station.start(unit, 2));
        station.run(unit, 1, "REWORK");
        assertThatThePreviousStepIsMissing(station.start(unit, 2));
        station.run(unit, 1, "PASS");
        station.start(unit, 2).expect(201);
    }

    private static void assertThatThePreviousStepIsMissing(Answer answer) {
        answer.expectProblem(422, "PREVIOUS_STEP_NOT_PASSED");
        assertThat(answer.text("error_code")).isEqualTo("VAL_005");
        assertThat(answer.text("message")).contains("Previous process (Process 1)");
    }

    @Test
    void aStepThatPassedDoesNotStartAgain() {
        String unit = plant.lot(1).wip(1);
        station.pass(unit, 1, 2);

        assertThat(station.start(unit, 1)
                        .expectProblem(422, "STEP_ALREADY_PASSED")
                        .text("error_code"))
                .isEqualTo("VAL_004");
        station.start(unit, 2).expectProblem(422, "STEP_ALREADY_PASSED");
    }

    @Test
    void whatWasNotStartedCannotComplete() {
        String unit = plant.lot(1).wip(1);

        station.complete(unit, 1, "PASS").expectProblem(422, "STEP_NOT_STARTED");
        station.run(unit, 1, "PASS");
        station.complete(unit, 2, "PASS").expectProblem(422, "STEP_NOT_STARTED");
    }

    @Test
    void anUnknownUnitIsNotFound() {
        assertThatNoUnitIsFound(station.start("WIP-XX01NON250101-001", 1), "WIP WIP-XX01NON250101-001 not found");
        assertThatNoUnitIsFound(station.complete("XX01NON250101001", 1, "PASS"), "WIP XX01NON250101001 not found");
        assertThatNoUnitIsFound(station.start("STATISTICS", 1), "No unit is called STATISTICS (not found)");
        assertThatNoUnitIsFound(station.start("999999999999", 1), "WIP 999999999999 not found");
        assertThatNoUnitIsFound(station.convert("WIP-XX01NON250101-001"), "WIP WIP-XX01NON250101-001 not found");
    }

    private static void assertThatNoUnitIsFound(Answer answer, String message) {
        answer.expectProblem(404, "WIP_ITEM_NOT_FOUND");
        assertThat(answer.text("error_code")).isEqualTo("RES_002");
        assertThat(answer.text("message")).isEqualTo(message + ". Scan the label again, or ask your manager.");
    }

    @Test
    void anUnknownProcessIsNotFound() {
        String unit = plant.lot(1).wip(1);

        for (String process : new String[] {"0", "99", "PROC-099", "NO_SUCH_PROCESS", "1.5", "99999999999999999999"}) {
            Answer answer = station.start(unit, process).expectProblem(404, "PROCESS_NOT_FOUND");
            assertThat(answer.text("error_code")).isEqualTo("RES_004");
        }
    }

    @Test
    void aProcessMustBeOnTheRoute() {
        String unit = plant.lotOn(plant.route(1, 3), 1).wip(1);

        Answer answer = station.start(unit, 2).expectProblem(422, "STEP_NOT_ON_ROUTE");
        assertThat(answer.text("error_code")).isEqualTo("VAL_005");
        station.complete(unit, 2, "PASS").expectProblem(422, "STEP_NOT_STARTED");
        station.pass(unit, 1, 1);
        station.pass(unit, 3, 3);
        assertThat(station.wip(unit).text("status")).isEqualTo("COMPLETED");
    }

    @Test
    void nothingStartsOnAClosedLot() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        station.pass(lot.wip(1), 1, 1);
        assertThat(plant.read(lot).text("status")).isEqualTo("COMPLETED");
        station.start(lot.wip(1), 1).expectProblem(422, "LOT_STATE");
        api.as(Role.MANAGER)
                .put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED"))
                .expect(200);

        Answer answer = station.start(lot.wip(1), 1).expectProblem(422, "LOT_STATE");
        assertThat(answer.text("message")).contains("is not active. Current status: CLOSED");
    }

    @Test
    void stepsNeedAnOperator() {
        String unit = plant.lot(1).wip(1);

        new Station(api.as(Role.VIEWER)).start(unit, 1).expectProblem(403, "NOT_PERMITTED");
        new Station(api.withToken(null)).start(unit, 1).expectProblem(401, "NOT_SIGNED_IN");
    }
}
