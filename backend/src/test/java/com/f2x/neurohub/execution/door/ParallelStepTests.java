package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ParallelStepTests {

    private static final int CLIENTS = 100;

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;
    private final Station station;

    ParallelStepTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired TestUsers users) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.users = users;
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @Test
    void aHundredStartsByOneWorkerAreOne() {
        String unit = plant.lot(1).wip(1);

        List<Answer> answers = Together.atOnce(CLIENTS, client -> station.start(unit, 1));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(answer -> answer.text("process_data_id"))
                .containsOnly(first(answers, "process_data_id"));
        assertThat(answers).extracting(answer -> answer.text("started_at")).containsOnly(first(answers, "started_at"));
        assertThat(attempts(unit)).isOne();
    }

    @Test
    void ofStartsByDifferentWorkersOneWins() {
        String unit = plant.lot(1).wip(1);
        Station desk = new Station(api.as(Role.MANAGER));
        for (int client = 0; client < CLIENTS; client++) {
            users.named("starter_" + client, Role.OPERATOR);
        }

        List<Answer> answers =
                Together.atOnce(CLIENTS, client -> desk.start(unit, 1, "worker_id", "starter_" + client));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.expectProblem(409, "STEP_RUNNING_BY_ANOTHER")
                                .text("message"))
                        .contains("already in progress"));
        assertThat(attempts(unit)).isOne();
    }

    @Test
    void aHundredEqualCompletionsAreOne() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1).expect(201);

        List<Answer> answers = Together.atOnce(
                CLIENTS, client -> station.complete(unit, 1, "PASS", "measurements", Map.of("depth", 0.1)));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.text("completed_at"))
                .containsOnly(first(answers, "completed_at"));
        assertThat(attempts(unit)).isOne();
    }

    @Test
    void ofDifferingCompletionsOneWins() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1).expect(201);

        List<Answer> answers = Together.atOnce(
                CLIENTS, client -> station.complete(unit, 1, "PASS", "measurements", Map.of("depth", client)));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> answer.expectProblem(409, "STEP_ALREADY_COMPLETED"));
        assertThat(attempts(unit)).isOne();
    }

    @Test
    void fiftyConversionsIssueOneSerial() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.pass(lot.wip(1), 1, 1);

        List<Answer> answers = Together.atOnce(50, client -> station.convert(lot.wip(1)));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 400).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expectProblem(400, "SERIAL_ALREADY_ISSUED"));
        assertThat(database.number("select count(*) from serials where lot_id = ?", lot.id()))
                .isOne();
        assertThat(plant.read(lot).json().path("serial_count").asInt()).isOne();
    }

    @Test
    void aMachineWithRoomForOneRunsOneOfTwentyUnits() {
        Plant.Lot lot = plant.lot(20);
        String machine = plant.equipment(1);

        List<Answer> answers =
                Together.atOnce(20, client -> station.start(lot.wip(client + 1), 1, "equipment_id", machine));

        Predicate<Answer> refused = answer -> answer.status() != 201;
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(answers).filteredOn(refused).allSatisfy(answer -> answer.expectProblem(422, "EQUIPMENT_NOT_USABLE"));
        assertThat(database.number("select count(*) from process_data where lot_id = ?", lot.id()))
                .isOne();
    }

    private static String first(List<Answer> answers, String member) {
        return answers.get(0).text(member);
    }

    private long attempts(String unit) {
        return database.number(
                "select count(*) from process_data d join wip_items w on w.id = d.wip_id where w.wip_id = ?", unit);
    }
}
