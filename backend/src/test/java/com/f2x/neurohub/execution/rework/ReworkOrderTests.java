package com.f2x.neurohub.execution.rework;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class ReworkOrderTests {

    private final Api operator;
    private final Api manager;
    private final Plant plant;
    private final Database database;
    private final Station station;

    ReworkOrderTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.operator = api.as(Role.OPERATOR);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
        this.station = new Station(operator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "PROC-002", "LMA_ASSEMBLY"})
    void theStepsFromOneOnAreRepeated(String from) {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 3, 7), 1);
        station.pass(lot.wip(1), 1, 3);

        Answer order = order(lot.wip(1), from, "Wrong glue").expect(201);

        assertThat(order.text("from_process.process_number")).isEqualTo("2");
        assertThat(order.text("from_step_no")).isEqualTo("2");
        assertThat(order.text("ordered_by_name")).isEqualTo("test_manager");
        assertThat(order.text("wip_id")).isEqualTo(lot.wip(1));
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("IN_PROGRESS");
        station.start(lot.wip(1), 3).expectProblem(422, "PREVIOUS_STEP_NOT_PASSED");
        station.start(lot.wip(1), 1).expectProblem(422, "STEP_ALREADY_PASSED");
        station.pass(lot.wip(1), 2, 3);
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("COMPLETED");
    }

    @Test
    void historiesTellWhatWasSuperseded() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 7), 1);
        station.pass(lot.wip(1), 1, 2);
        order(lot.wip(1), 2, "Wrong glue").expect(201);
        assertThat(finalPasses(lot, "LMA_ASSEMBLY")).isZero();
        station.pass(lot.wip(1), 2, 2);

        JsonNode trace = operator.get("/api/v1/wip-items/" + lot.wip(1) + "/trace")
                .expect(200)
                .json();

        assertThat(processes(trace.path("process_history"))).containsExactly(1, 2);
        assertThat(processes(trace.path("rework_history"))).containsExactly(2);
        assertThat(trace.path("process_history").path(1).path("is_rework").asBoolean())
                .isTrue();
        assertThat(finalPasses(lot, "LMA_ASSEMBLY")).isOne();
        assertThat(yieldOf(lot, "LMA_ASSEMBLY").path("runs").asInt()).isEqualTo(2);
        assertThat(database.text(
                        "select string_agg(u.username, ',') from process_data d join users u on u.id = d.superseded_by"
                                + " where d.lot_id = ?",
                        lot.id()))
                .isEqualTo("test_manager");
    }

    @Test
    void attemptsAreCountedAnewOnTheStepsCovered() {
        String route = plant.route(1, 2, 7);
        plant.setStep(route, 1, "max_attempts = 2");
        plant.setStep(route, 2, "max_attempts = 2");
        Plant.Lot lot = plant.lotOn(route, 1);
        station.run(lot.wip(1), 1, "FAIL");
        station.pass(lot.wip(1), 1, 1);
        station.run(lot.wip(1), 2, "FAIL");
        station.run(lot.wip(1), 2, "REWORK");
        station.start(lot.wip(1), 2).expectProblem(422, "ATTEMPTS_EXHAUSTED");

        order(lot.wip(1), 2, "New glue").expect(201);
        station.run(lot.wip(1), 2, "FAIL");
        station.run(lot.wip(1), 2, "FAIL");
        station.start(lot.wip(1), 2).expectProblem(422, "ATTEMPTS_EXHAUSTED");
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("1");

        order(lot.wip(1), 1, "From the start").expect(201);
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("0");
        station.run(lot.wip(1), 1, "FAIL");
        station.pass(lot.wip(1), 1, 2);
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("COMPLETED");
    }

    @Test
    void aPassedSerialIsReopened() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.passEach(lot.wip(1), 1, 7, 8);
        assertCounts(lot, "COMPLETED", 1, 0);

        Answer order = manager.post(
                        "/api/v1/serials/" + lot.serial(1) + "/rework-orders",
                        Map.of("from_process", 8, "reason", "Complaint"))
                .expect(201);

        assertThat(order.text("serial_number")).isEqualTo(lot.serial(1));
        Answer serial = station.serial(lot.serial(1));
        assertThat(serial.text("status")).isEqualTo("IN_PROGRESS");
        assertThat(serial.text("rework_count")).isEqualTo("1");
        assertCounts(lot, "IN_PROGRESS", 0, 0);
        station.run(lot.serial(1), 8, "FAIL");
        assertCounts(lot, "IN_PROGRESS", 0, 1);
        order(lot.wip(1), 8, "Once more").expect(201);
        station.run(lot.serial(1), 8, "PASS");
        assertCounts(lot, "COMPLETED", 1, 0);
        assertThat(station.serial(lot.serial(1)).text("rework_count")).isEqualTo("2");

        order(lot.wip(1), 8, "A third time").expect(201);
        station.run(lot.serial(1), 8, "PASS");
        order(lot.wip(1), 8, "A fourth time").expectProblem(422, "REWORK_LIMIT");
        assertCounts(lot, "COMPLETED", 1, 0);
    }

    @Test
    void whatPassedWithoutAConversionIsReopened() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2), 1);
        station.pass(lot.wip(1), 1, 2);
        assertCounts(lot, "COMPLETED", 1, 0);

        order(lot.wip(1), 1, "Complaint").expect(201);
        assertCounts(lot, "IN_PROGRESS", 0, 0);
        station.pass(lot.wip(1), 1, 2);
        assertCounts(lot, "COMPLETED", 1, 0);
    }

    @Test
    void stepsThatCannotBeReworkedAreRefused() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 7, 8), 2);
        order(lot.wip(1), 1, "Why").expectProblem(422, "NOTHING_TO_REWORK");
        station.start(lot.wip(1), 1).expect(201);
        order(lot.wip(1), 1, "Why").expectProblem(422, "UNIT_BUSY");
        station.complete(lot.wip(1), 1, "PASS").expect(200);
        order(lot.wip(1), 2, "Why").expectProblem(422, "NOTHING_TO_REWORK");
        order(lot.wip(1), 7, "Why").expectProblem(422, "WIP_STATE");
        order(lot.wip(1), 3, "Why").expectProblem(422, "STEP_NOT_ON_ROUTE");
        order(lot.wip(1), "NO_SUCH", "Why").expectProblem(404, "PROCESS_NOT_FOUND");
        order("WIP-NONE", 1, "Why").expectProblem(404, "WIP_ITEM_NOT_FOUND");
        order(lot.wip(1), 1, " ").expect(422);
        station.passEach(lot.wip(1), 2, 7);
        order(lot.wip(1), 2, "Why").expectProblem(422, "ALREADY_CONVERTED");
        order(lot.wip(1), 7, "Why").expectProblem(422, "ALREADY_CONVERTED");
        order(lot.wip(1), 8, "Why").expectProblem(422, "NOTHING_TO_REWORK");
        station.run(lot.wip(1), 8, "PASS");
        manager.post("/api/v1/wip-items/" + lot.wip(2) + "/scrap", Map.of("reason", "Bent"))
                .expect(200);
        manager.put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED")).expect(200);
        order(lot.wip(1), 8, "Why").expectProblem(422, "LOT_STATE");
        operator.post("/api/v1/wip-items/" + lot.wip(1) + "/rework-orders", Map.of("from_process", 8, "reason", "Why"))
                .expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void theSameOrderAgainIsTheSameUntilSomethingHappened() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 7), 1);
        station.pass(lot.wip(1), 1, 1);
        Answer first = order(lot.wip(1), 1, "Wrong glue").expect(201);

        assertThat(order(lot.wip(1), 1, "Wrong glue ").expect(200).id()).isEqualTo(first.id());
        station.run(lot.wip(1), 1, "PASS");
        assertThat(order(lot.wip(1), 1, "Wrong glue").expect(201).id()).isNotEqualTo(first.id());
        assertThat(order(lot.wip(1), 1, "Wrong screws").expect(201).id()).isNotEqualTo(first.id());
    }

    @Test
    void fiftyOrdersAtOnceAreOne() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.passEach(lot.wip(1), 1, 7, 8);

        List<Answer> answers = Together.atOnce(50, client -> order(lot.wip(1), 8, "Complaint"));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(answers).extracting(Answer::id).containsOnly(answers.get(0).id());
        assertThat(station.serial(lot.serial(1)).text("rework_count")).isEqualTo("1");
        assertCounts(lot, "IN_PROGRESS", 0, 0);
    }

    @Test
    void ordersAreListedTheLatestFirst() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 7), 2);
        station.pass(lot.wip(1), 1, 2);
        station.pass(lot.wip(2), 1, 2);
        long first = order(lot.wip(1), 1, "One").expect(201).id();
        long second = order(lot.wip(2), 2, "Two").expect(201).id();
        String unit = station.wip(lot.wip(2)).text("id");
        String list = "/api/v1/rework-orders?lot_id=" + lot.id();

        assertThat(ids(operator.get(list).expect(200))).containsExactly(second, first);
        assertThat(ids(operator.get(list + "&wip_item_id=" + unit).expect(200))).containsExactly(second);
        assertThat(ids(operator.get(list + "&process_id=1").expect(200))).containsExactly(first);
        assertThat(ids(operator.get(list + "&serial_id=1").expect(200))).isEmpty();
        assertThat(operator.get(list + "&fetch=minimal").expect(200).body())
                .contains("\"from_process_id\"", "\"reason\":\"Two\"")
                .doesNotContain("\"from_process\"", "\"wip_id\"");
    }

    private Answer order(String unit, Object from, String reason) {
        return manager.post(
                "/api/v1/wip-items/" + unit + "/rework-orders", Map.of("from_process", from, "reason", reason));
    }

    private JsonNode yieldOf(Plant.Lot lot, String process) {
        return operator.get("/api/v1/lots/%d/yield?process=%s".formatted(lot.id(), process))
                .expect(200)
                .json();
    }

    private int finalPasses(Plant.Lot lot, String process) {
        return yieldOf(lot, process).path("final_pass_units").asInt();
    }

    private static List<Integer> processes(JsonNode history) {
        return StreamSupport.stream(history.spliterator(), false)
                .map(row -> row.path("process_number").asInt())
                .toList();
    }

    private static List<Long> ids(Answer page) {
        return StreamSupport.stream(page.json().spliterator(), false)
                .map(row -> row.path("id").asLong())
                .toList();
    }

    private void assertCounts(Plant.Lot lot, String status, int passed, int failed) {
        Answer read = plant.read(lot);
        assertThat(List.of(read.text("status"), read.text("passed_quantity"), read.text("failed_quantity")))
                .containsExactly(status, String.valueOf(passed), String.valueOf(failed));
    }
}
