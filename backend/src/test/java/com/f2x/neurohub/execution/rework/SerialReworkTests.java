package com.f2x.neurohub.execution.rework;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class SerialReworkTests {

    private final Api operator;
    private final Api manager;
    private final Plant plant;
    private final Station station;

    SerialReworkTests(@Autowired Api api, @Autowired Plant plant) {
        this.operator = api.as(Role.OPERATOR);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.station = new Station(operator);
    }

    @Test
    void aFailedSerialIsReworkedFromTheStepThatFailed() {
        Plant.Lot lot = failedSerial();
        String id = station.serial(lot.serial(1)).text("id");

        Answer serial = manager.post("/api/v1/serials/" + id + "/rework").expect(200);

        assertThat(serial.text("status")).isEqualTo("IN_PROGRESS");
        assertThat(serial.text("rework_count")).isEqualTo("1");
        assertThat(serial.json().path("failure_reason").isNull()).isTrue();
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("0");
        JsonNode order = manager.get("/api/v1/rework-orders?serial_id=" + id)
                .expect(200)
                .json()
                .path(0);
        assertThat(order.path("from_process").path("process_number").asInt()).isEqualTo(8);
        assertThat(order.path("reason").asString()).isEqualTo("UNSPECIFIED");
        station.run(lot.serial(1), 8, "PASS");
        assertThat(station.serial(lot.serial(1)).text("status")).isEqualTo("PASSED");
        assertThat(station.serial(lot.serial(1)).text("rework_count")).isEqualTo("1");
    }

    @Test
    void aRepetitionReworksOnce() {
        Plant.Lot lot = failedSerial();

        List<Answer> answers = Together.atOnce(50, client -> rework(lot.serial(1), "Clean it"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.text("rework_count")).containsOnly("1");
        rework(lot.serial(1), "Something else").expectProblem(422, "SERIAL_STATE");
    }

    @Test
    void threeReworksAreAllowed() {
        Plant.Lot lot = failedSerial();
        for (int rework = 1; rework <= 3; rework++) {
            assertThat(canRework(lot).path("can_rework").asBoolean()).isTrue();
            rework(lot.serial(1), "Rework " + rework).expect(200);
            station.run(lot.serial(1), 8, "FAIL");
        }

        rework(lot.serial(1), "Rework 4").expectProblem(422, "REWORK_LIMIT");
        JsonNode told = canRework(lot);
        assertThat(told.path("can_rework").asBoolean()).isFalse();
        assertThat(told.path("reason").asString()).contains("reworked 3 times");
        assertThat(told.path("rework_count").asInt()).isEqualTo(3);
        assertThat(told.path("status").asString()).isEqualTo("FAILED");
    }

    @Test
    void onlyWhatFailedIsReworked() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        station.passEach(lot.wip(1), 1, 7);
        rework(lot.serial(1), "Why").expectProblem(422, "SERIAL_STATE");
        assertThat(canRework(lot).path("reason").asString()).contains("only a FAILED serial is reworked");
        assertThat(operator.reading("ko")
                        .get("/api/v1/serials/" + lot.serial(1) + "/can-rework")
                        .text("reason"))
                .doesNotContain("only a")
                .contains("FAILED");
        station.run(lot.serial(1), 8, "FAIL");
        assertThat(canRework(lot).path("reason").isNull()).isTrue();
        station.start(lot.serial(1), 8).expect(201);
        rework(lot.serial(1), "Why").expectProblem(422, "UNIT_BUSY");
        station.complete(lot.serial(1), 8, "FAIL").expect(200);
        manager.post("/api/v1/serials/" + lot.serial(1) + "/scrap", Map.of("reason", "Bent"))
                .expect(200);
        rework(lot.serial(1), "Why").expectProblem(422, "UNIT_SCRAPPED");
        assertThat(canRework(lot).path("can_rework").asBoolean()).isFalse();
        rework(lot.wip(2), "Why").expectProblem(404, "SERIAL_NOT_FOUND");
        operator.get("/api/v1/serials/999999999/can-rework").expectProblem(404, "SERIAL_NOT_FOUND");
        operator.post("/api/v1/serials/" + lot.serial(1) + "/rework").expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void aSerialThatFailedAtNoStepHasNothingToRework() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.passEach(lot.wip(1), 1, 7);
        manager.put(
                        "/api/v1/serials/" + lot.serial(1) + "/status",
                        Map.of("status", "FAILED", "failure_reason", "Dropped"))
                .expect(200);

        rework(lot.serial(1), "Why").expectProblem(422, "NOTHING_TO_REWORK");
    }

    private Plant.Lot failedSerial() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.passEach(lot.wip(1), 1, 7);
        station.run(lot.serial(1), 8, "FAIL");
        return lot;
    }

    private Answer rework(String serial, String reason) {
        return manager.post("/api/v1/serials/" + serial + "/rework", Map.of("reason", reason));
    }

    private JsonNode canRework(Plant.Lot lot) {
        return operator.get("/api/v1/serials/" + lot.serial(1) + "/can-rework")
                .expect(200)
                .json();
    }
}
