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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class AbortTests {

    private static final int CLIENTS = 100;

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;
    private final Station station;
    private final Station boss;

    AbortTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired TestUsers users) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.users = users;
        this.station = new Station(api.as(Role.OPERATOR));
        this.boss = new Station(api.as(Role.MANAGER));
    }

    @Test
    void anAbortedStepCountsForNothing() {
        Plant.Lot lot = plant.lot(1);
        String machine = plant.equipment(1);
        Answer started = station.start(lot.wip(1), 1, "equipment_id", machine).expect(201);

        Answer aborted = station.abort(lot.wip(1), 1, " wrong unit ").expect(200);

        assertThat(aborted.text("process_data_id")).isEqualTo(started.text("process_data_id"));
        assertThat(aborted.text("wip_id_str")).isEqualTo(lot.wip(1));
        assertThat(database.number("""
                        select count(*) from process_data d join users u on u.id = d.aborted_by
                        where d.id = ? and d.result is null and d.completed_at is null and d.aborted_at is not null
                          and d.abort_reason = 'wrong unit' and u.username = 'test_operator'
                        """, row(started))).isOne();
        assertUnit(lot, "IN_PROGRESS", 0);
        assertThat(database.number("select operation_seconds from equipment where equipment_code = ?", machine))
                .isZero();
        Answer next = boss.start(lot.wip(1), 1, "equipment_id", machine).expect(201);
        assertThat(next.text("attempt_no")).isEqualTo("2");
    }

    @Test
    void aFailedUnitIsFailedAgain() {
        Plant.Lot lot = plant.lot(1);
        station.run(lot.wip(1), 1, "FAIL");
        assertUnit(lot, "FAILED", 1);
        station.start(lot.wip(1), 1).expect(201);
        assertUnit(lot, "IN_PROGRESS", 0);

        station.abort(lot.wip(1), 1, "wrong unit").expect(200);

        assertUnit(lot, "FAILED", 1);
        station.run(lot.wip(1), 1, "PASS");
        assertUnit(lot, "IN_PROGRESS", 0);
    }

    @Test
    void aSerialGetsItsReworkBack() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.passEach(lot.wip(1), 1, 7);
        station.start(lot.serial(1), 8).expect(201);
        station.abort(lot.serial(1), 8, "wrong unit").expect(200);
        assertSerial(lot, "IN_PROGRESS", 0);
        station.start(lot.serial(1), 8).expect(201);
        station.complete(lot.serial(1), 8, "FAIL", "defect_data", List.of("Scratch"))
                .expect(200);
        station.start(lot.serial(1), 8).expect(201);
        assertSerial(lot, "IN_PROGRESS", 1);

        station.abort(lot.serial(1), 8, "wrong unit").expect(200);

        assertSerial(lot, "FAILED", 0);
        assertThat(station.serial(lot.serial(1)).text("failure_reason")).isEqualTo("Scratch");
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("1");
        station.run(lot.serial(1), 8, "PASS");
        assertSerial(lot, "PASSED", 1);
    }

    @Test
    void anAbortedConversionLeavesTheItemCompleted() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.passEach(lot.wip(1), 1);
        station.start(lot.wip(1), 7).expect(201);

        station.abort(lot.wip(1), 7, "no label").expect(200);

        assertUnit(lot, "COMPLETED", 0);
        station.convert(lot.wip(1)).expect(201);
    }

    @Test
    void abortedAttemptsAreNotCounted() {
        String unit = plant.lot(1).wip(1);
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(station.start(unit, 1).expect(201).text("attempt_no")).isEqualTo(String.valueOf(attempt));
            station.abort(unit, 1, "wrong unit").expect(200);
        }
        station.run(unit, 1, "FAIL");
        station.run(unit, 1, "FAIL");
        station.run(unit, 1, "FAIL");
        station.start(unit, 1).expectProblem(422, "ATTEMPTS_EXHAUSTED");
    }

    @Test
    void workersAbortTheirOwnWorkAndManagersAnybodys() {
        Plant.Lot lot = plant.lot(2);
        String other = users.named("other_aborter", Role.OPERATOR);
        station.start(lot.wip(1), 1).expect(201);
        boss.start(lot.wip(2), 1, "worker_id", other).expect(201);

        Station theirs = new Station(api.asUser(other));
        theirs.abort(lot.wip(1), 1, "mine").expectProblem(403, "NOT_PERMITTED");
        station.abort(lot.wip(2), 1, "mine").expectProblem(403, "NOT_PERMITTED");
        theirs.abort(lot.wip(2), 1, "mine").expect(200);
        boss.abort(lot.wip(1), 1, "stop").expect(200);
        new Station(api.as(Role.VIEWER)).abort(lot.wip(1), 1, "x").expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void aRepeatedAbortAnswersWhatIsRecorded() {
        Plant.Lot lot = plant.lot(1);
        Answer first = station.start(lot.wip(1), 1).expect(201);
        Answer aborted = station.abort(lot.wip(1), 1, "wrong unit").expect(200);

        assertThat(station.abort(lot.wip(1), 1, "another reason").expect(200).body())
                .isEqualTo(aborted.body());
        station.start(lot.wip(1), 1).expect(201);
        Answer again = station.abort(lot.wip(1), 1, "wrong unit", "process_data_id", row(first))
                .expect(200);
        assertThat(again.body()).isEqualTo(aborted.body());
        station.complete(lot.wip(1), 1, "PASS").expect(200);
    }

    @Test
    void whatDoesNotRunIsNotAborted() {
        String unit = plant.lot(1).wip(1);

        station.abort(unit, 1, "x").expectProblem(422, "STEP_NOT_STARTED");
        Answer run = station.run(unit, 1, "PASS");
        station.abort(unit, 1, "x").expectProblem(409, "STEP_ALREADY_COMPLETED");
        station.abort(unit, 1, "x", "process_data_id", row(run)).expectProblem(409, "STEP_ALREADY_COMPLETED");
        station.abort(unit, 1, "x", "process_data_id", 999_999_999).expectProblem(422, "STEP_NOT_STARTED");
        station.abort("WIP-XX01NON250101-001", 1, "x").expectProblem(404, "WIP_ITEM_NOT_FOUND");
        station.abort(unit, 99, "x").expectProblem(404, "PROCESS_NOT_FOUND");
        station.abort(unit, 1, " ").expect(422);
        station.abort(unit, 1, "x".repeat(501)).expect(422);
    }

    @Test
    void whatWasAbortedDoesNotComplete() {
        String unit = plant.lot(1).wip(1);
        Answer only = station.start(unit, 1).expect(201);
        station.abort(unit, 1, "wrong unit").expect(200);
        station.complete(unit, 1, "FAIL").expectProblem(422, "STEP_NOT_STARTED");
        station.complete(unit, 1, "FAIL", "process_data_id", row(only)).expectProblem(422, "STEP_NOT_STARTED");

        Answer failed = station.run(unit, 1, "FAIL");
        Answer retry = station.start(unit, 1).expect(201);
        station.abort(unit, 1, "wrong unit").expect(200);

        station.complete(unit, 1, "FAIL").expectProblem(422, "STEP_NOT_STARTED");
        station.complete(unit, 1, "FAIL", "process_data_id", row(retry)).expectProblem(422, "STEP_NOT_STARTED");
        assertThat(station.complete(unit, 1, "FAIL", "process_data_id", row(failed))
                        .expect(200)
                        .text("completed_at"))
                .isEqualTo(failed.text("completed_at"));
        assertThat(station.complete(unit, 1, "FAIL", "occurred_at", failed.text("completed_at"))
                        .expect(200)
                        .text("process_data_id"))
                .isEqualTo(failed.text("process_data_id"));
    }

    @Test
    void aStepIsAbortedOnHoldAndOnAClosedLot() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        station.start(lot.wip(1), 1).expect(201);
        database.override(
                "A test",
                "update lots set status = 'CLOSED', completed_at = now(), closed_at = now() where id = ?",
                lot.id());
        api.as(Role.MANAGER)
                .post("/api/v1/lots/%d/holds".formatted(lot.id()), Map.of("reason", "x"))
                .expect(201);

        Answer aborted = api.as(Role.OPERATOR)
                .post(
                        "/api/v1/wip-items/%s/abort-process".formatted(lot.wip(1)),
                        Map.of("process_id", 1, "reason", "closed"))
                .expect(200);
        assertThat(station.abort(lot.wip(1), 1, "closed").expect(200).body()).isEqualTo(aborted.body());
    }

    @Test
    void aHundredAbortsAreOne() {
        Plant.Lot lot = plant.lot(1);
        station.run(lot.wip(1), 1, "FAIL");
        station.start(lot.wip(1), 1).expect(201);

        List<Answer> answers = Together.atOnce(CLIENTS, client -> station.abort(lot.wip(1), 1, "reason " + client));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertUnit(lot, "FAILED", 1);
    }

    @Test
    void ofAbortsAndCompletionsOneWins() {
        int rounds = 25;
        Plant.Lot lot = plant.lot(rounds);

        for (int round = 1; round <= rounds; round++) {
            String unit = lot.wip(round);
            station.start(unit, 1).expect(201);

            List<Answer> answers = Together.atOnce(
                    4, client -> client < 2 ? station.abort(unit, 1, "x") : station.complete(unit, 1, "PASS"));

            int won = answers.get(0).status() == 200 ? 0 : 2;
            assertThat(answers.subList(won, won + 2)).extracting(Answer::status).containsOnly(200);
            assertThat(answers.subList(2 - won, 4 - won))
                    .extracting(Answer::status)
                    .containsOnly(won == 0 ? 422 : 409);
        }
    }

    private void assertUnit(Plant.Lot lot, String status, int failed) {
        Answer unit = station.wip(lot.wip(1));
        assertThat(unit.text("status")).isEqualTo(status);
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo(String.valueOf(failed));
        boolean running = database.number(
                        "select count(*) from process_data where lot_id = ? and completed_at is null"
                                + " and aborted_at is null",
                        lot.id())
                > 0;
        assertThat(unit.json().path("current_process_id").isNull()).isNotEqualTo(running);
    }

    private void assertSerial(Plant.Lot lot, String status, int reworks) {
        Answer serial = station.serial(lot.serial(1));
        assertThat(serial.text("status")).isEqualTo(status);
        assertThat(serial.text("rework_count")).isEqualTo(String.valueOf(reworks));
    }

    private static long row(Answer answer) {
        return answer.json().path("process_data_id").asLong();
    }
}
