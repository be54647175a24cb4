package com.f2x.neurohub.execution.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class StateOverrideTests {

    private final Api operator;
    private final Api manager;
    private final Plant plant;
    private final Station station;

    StateOverrideTests(@Autowired Api api, @Autowired Plant plant) {
        this.operator = api.as(Role.OPERATOR);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.station = new Station(operator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATED", "IN_PROGRESS", "FAILED"})
    void aPassedSerialIsPutInAnyState(String status) {
        Plant.Lot lot = passedSerial();

        Answer serial = serial(lot.serial(1), Map.of("status", status, "failure_reason", "Complaint"))
                .expect(200);

        assertThat(serial.text("status")).isEqualTo(status);
        boolean failed = status.equals("FAILED");
        assertThat(serial.json().path("failure_reason").asString("none")).isEqualTo(failed ? "Complaint" : "none");
        assertCounts(lot, "IN_PROGRESS", 0, failed ? 1 : 0);
        JsonNode intervention = interventions(lot).path(0);
        assertThat(List.of("kind", "from_state", "to_state", "reason", "serial_number"))
                .map(member -> intervention.path(member).asString())
                .containsExactly("STATE_OVERRIDDEN", "PASSED", status, "Complaint", lot.serial(1));

        serial(lot.serial(1), Map.of("status", "PASSED", "failure_reason", "Withdrawn"))
                .expect(200);
        assertCounts(lot, "COMPLETED", 1, 0);
        assertThat(interventions(lot)).hasSize(2);
    }

    @Test
    void theSameStateAgainChangesNothing() {
        Plant.Lot lot = passedSerial();

        Answer again = serial(lot.serial(1), Map.of("status", "PASSED", "failure_reason", "Sure"))
                .expect(200);

        assertThat(again.text("completed_at"))
                .isEqualTo(station.serial(lot.serial(1)).text("completed_at"));
        assertThat(interventions(lot)).isEmpty();
    }

    @Test
    void theReasonsOfAFailureAndOfTheOverrideMayDiffer() {
        Plant.Lot lot = passedSerial();
        String id = station.serial(lot.serial(1)).text("id");

        Answer serial = serial(id, Map.of("status", "FAILED", "failure_reason", "Leaks", "reason", "Complaint 7"))
                .expect(200);

        assertThat(serial.text("failure_reason")).isEqualTo("Leaks");
        assertThat(interventions(lot).path(0).path("reason").asString()).isEqualTo("Complaint 7");
    }

    @Test
    void withoutReasonOrKnownStateNothingIsOverridden() {
        Plant.Lot lot = passedSerial();

        serial(lot.serial(1), Map.of("status", "FAILED")).expectProblem(422, "MISSING_CONTENT");
        serial(lot.serial(1), Map.of("status", "FAILED", "reason", " ", "failure_reason", ""))
                .expectProblem(422, "MISSING_CONTENT");
        serial(lot.serial(1), Map.of("reason", "Why")).expect(422);
        serial(lot.serial(1), Map.of("status", "LOST", "reason", "Why")).expect(422);
        serial("999999999", Map.of("status", "FAILED", "reason", "Why")).expectProblem(404, "SERIAL_NOT_FOUND");
        operator.put("/api/v1/serials/" + lot.serial(1) + "/status", Map.of("status", "FAILED", "reason", "Why"))
                .expectProblem(403, "NOT_PERMITTED");
        assertCounts(lot, "COMPLETED", 1, 0);
    }

    @Test
    void whatRunsIsScrappedOrInAClosedLotStays() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        station.passEach(lot.wip(1), 1, 7);
        station.passEach(lot.wip(2), 1, 7, 8);
        station.start(lot.wip(1), 8).expect(201);
        serial(lot.serial(1), Map.of("status", "PASSED", "reason", "Why")).expectProblem(422, "UNIT_BUSY");
        manager.post("/api/v1/serials/" + lot.serial(1) + "/scrap", Map.of("reason", "Bent"))
                .expect(200);
        serial(lot.serial(1), Map.of("status", "PASSED", "reason", "Why")).expectProblem(422, "UNIT_SCRAPPED");
        manager.put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED")).expect(200);

        serial(lot.serial(2), Map.of("status", "FAILED", "reason", "Why")).expectProblem(422, "LOT_STATE");
    }

    @Test
    void aWipItemIsPutInAStateThatItsPassesAllow() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 7), 1);
        station.pass(lot.wip(1), 1, 1);

        item(lot.wip(1), Map.of("status", "COMPLETED", "reason", "Why")).expectProblem(422, "WIP_STATE");
        item(lot.wip(1), Map.of("status", "CONVERTED", "reason", "Why")).expectProblem(422, "WIP_STATE");
        assertThat(item(lot.wip(1), Map.of("status", "FAILED", "reason", "Dropped"))
                        .expect(200)
                        .text("status"))
                .isEqualTo("FAILED");
        assertCounts(lot, "IN_PROGRESS", 0, 1);
        station.pass(lot.wip(1), 2, 2);
        assertCounts(lot, "IN_PROGRESS", 0, 0);
        String id = station.wip(lot.wip(1)).text("id");
        item(id, Map.of("status", "CREATED", "reason", "Look again")).expect(200);

        Answer completed =
                item(id, Map.of("status", "COMPLETED", "reason", "All is well")).expect(200);

        assertThat(completed.text("completed_at")).isNotEmpty();
        assertThat(interventions(lot)).hasSize(3);
        station.convert(lot.wip(1)).expect(201);
        item(id, Map.of("status", "CONVERTED", "reason", "Why")).expect(200);
        item(id, Map.of("status", "FAILED", "reason", "Why")).expectProblem(422, "ALREADY_CONVERTED");
    }

    @Test
    void whatIsCompletedWithoutAConversionCountsAsPassed() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        station.pass(lot.wip(1), 1, 1);
        assertCounts(lot, "COMPLETED", 1, 0);

        item(lot.wip(1), Map.of("status", "FAILED", "reason", "Dropped")).expect(200);
        assertCounts(lot, "IN_PROGRESS", 0, 1);
        item(lot.wip(1), Map.of("status", "COMPLETED", "reason", "All is well")).expect(200);
        assertCounts(lot, "COMPLETED", 1, 0);
    }

    private Plant.Lot passedSerial() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.passEach(lot.wip(1), 1, 7, 8);
        assertCounts(lot, "COMPLETED", 1, 0);
        return lot;
    }

    private Answer serial(String serial, Map<String, Object> request) {
        return manager.put("/api/v1/serials/" + serial + "/status", request);
    }

    private Answer item(String unit, Map<String, Object> request) {
        return manager.put("/api/v1/wip-items/" + unit + "/status", request);
    }

    private JsonNode interventions(Plant.Lot lot) {
        return manager.get("/api/v1/interventions?lot_id=" + lot.id())
                .expect(200)
                .json();
    }

    private void assertCounts(Plant.Lot lot, String status, int passed, int failed) {
        Answer read = plant.read(lot);
        assertThat(List.of(read.text("status"), read.text("passed_quantity"), read.text("failed_quantity")))
                .containsExactly(status, String.valueOf(passed), String.valueOf(failed));
    }
}
