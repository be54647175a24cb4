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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ReplayTests {

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;
    private final Station station;

    ReplayTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired TestUsers users) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.users = users;
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @Test
    void aRepeatedStartAnswersTheRunningAttempt() {
        String unit = plant.lot(1).wip(1);
        Answer first = station.start(unit, 1).expect(201);

        Answer again = station.start(unit, 1, "equipment_id", "EQ_LASER_01").expect(200);

        assertThat(again.text("process_data_id")).isEqualTo(first.text("process_data_id"));
        assertThat(again.text("started_at")).isEqualTo(first.text("started_at"));
    }

    @Test
    void anotherWorkerDoesNotTakeOverWhatRuns() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1).expect(201);

        Station other = new Station(api.asUser(users.named("another_worker", Role.OPERATOR)));
        Answer refused = other.start(unit, 1).expectProblem(409, "STEP_RUNNING_BY_ANOTHER");
        assertThat(refused.text("error_code")).isEqualTo("CONF_003");
        other.complete(unit, 1, "PASS").expect(200);
    }

    @Test
    void aRepeatedCompletionAnswersWhatIsRecordedInEveryState() {
        Plant.Lot lot = plant.lot(1);
        String unit = lot.wip(1);
        station.start(unit, 1).expect(201);
        Answer first = complete(unit).expect(200);
        assertThatItRepeats(complete(unit), first);

        station.pass(unit, 2, 6);
        assertThatItRepeats(complete(unit), first);
        station.pass(unit, 7, 7);
        assertThatItRepeats(complete(unit), first);
        assertThatItRepeats(complete(lot.serial(1)), first);
        station.pass(unit, 8, 8);
        assertThat(plant.read(lot).text("status")).isEqualTo("COMPLETED");
        assertThatItRepeats(complete(unit), first);
        close(lot);
        assertThatItRepeats(complete(unit), first);
        station.complete(unit, 8, "PASS").expect(200);
        assertThat(plant.read(lot).text("passed_quantity")).isEqualTo("1");
    }

    @Test
    void aStartIsRepeatedOnAClosedLotToo() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        Answer first = station.start(lot.wip(1), 1).expect(201);
        database.override(
                "A test",
                "update lots set status = 'CLOSED', completed_at = now(), closed_at = now() where id = ?",
                lot.id());

        Answer again = station.start(lot.wip(1), 1).expect(200);
        assertThat(again.text("process_data_id")).isEqualTo(first.text("process_data_id"));
        station.complete(lot.wip(1), 1, "FAIL").expect(200);
        station.complete(lot.wip(1), 1, "FAIL").expect(200);
    }

    @Test
    void aContradictingCompletionIsRefused() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1).expect(201);
        complete(unit).expect(200);

        assertThat(station.complete(unit, 1, "FAIL")
                        .expectProblem(409, "STEP_ALREADY_COMPLETED")
                        .text("error_code"))
                .isEqualTo("CONF_003");
        station.complete(unit, 1, "PASS").expectProblem(409, "STEP_ALREADY_COMPLETED");
        station.complete(unit, 1, "PASS", "measurements", Map.of("depth", 0.1), "notes", "other")
                .expectProblem(409, "STEP_ALREADY_COMPLETED");
    }

    @Test
    void aRepetitionMayWriteNumbersAndMembersDifferently() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1).expect(201);
        Api operator = api.as(Role.OPERATOR);
        String path = "/api/v1/process-operations/complete";
        String body = "{\"wip_id\":\"%s\",\"process_id\":1,\"result\":\"PASS\",\"measurements\":%s}";

        operator.post(path, body.formatted(unit, "{\"a\":1.50,\"b\":2}")).expect(200);
        operator.post(path, body.formatted(unit, "{\"b\":2.0,\"a\":1.5}")).expect(200);
    }

    @Test
    void aLateAnswerOfAnOlderAttemptIsRefused() {
        String unit = plant.lot(1).wip(1);
        Answer first = station.start(unit, 1).expect(201);
        station.complete(unit, 1, "FAIL", "process_data_id", id(first)).expect(200);
        Answer second = station.start(unit, 1).expect(201);

        station.complete(unit, 1, "FAIL", "process_data_id", id(first)).expectProblem(409, "STEP_ALREADY_COMPLETED");
        station.complete(unit, 1, "PASS", "occurred_at", first.text("started_at"))
                .expectProblem(409, "STEP_ALREADY_COMPLETED");
        station.complete(unit, 1, "PASS", "process_data_id", id(second)).expect(200);
        station.complete(unit, 1, "PASS", "process_data_id", id(second)).expect(200);
    }

    @Test
    void anAnswerIsComparedWithItsOwnAttempt() {
        String unit = plant.lot(1).wip(1);
        Answer first = station.start(unit, 1).expect(201);
        station.complete(unit, 1, "FAIL", "process_data_id", id(first)).expect(200);
        Answer second = station.run(unit, 1, "PASS");

        Answer again =
                station.complete(unit, 1, "FAIL", "process_data_id", id(first)).expect(200);
        assertThat(again.text("process_data_id")).isEqualTo(first.text("process_data_id"));
        station.complete(unit, 1, "PASS", "process_data_id", id(first)).expectProblem(409, "STEP_ALREADY_COMPLETED");
        station.complete(unit, 1, "FAIL", "process_data_id", id(second)).expectProblem(409, "STEP_ALREADY_COMPLETED");
        station.complete(unit, 1, "PASS", "process_data_id", id(second) + 1_000_000)
                .expectProblem(422, "STEP_NOT_STARTED");
    }

    @Test
    void identicalFailuresAreSeparateAttempts() {
        String unit = plant.lot(1).wip(1);
        Answer first = fail(unit);
        Answer second = fail(unit);

        assertThat(second.text("process_data_id")).isNotEqualTo(first.text("process_data_id"));
        assertThat(second.text("attempt_no")).isEqualTo("2");
    }

    private Answer fail(String unit) {
        station.start(unit, 1).expect(201);
        return station.complete(unit, 1, "FAIL", "defect_data", List.of("Scratch"))
                .expect(200);
    }

    private void close(Plant.Lot lot) {
        api.as(Role.MANAGER)
                .put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED"))
                .expect(200);
    }

    private Answer complete(String unit) {
        return station.complete(unit, 1, "PASS", "measurements", Map.of("depth", 0.1));
    }

    private static void assertThatItRepeats(Answer again, Answer first) {
        again.expect(200);
        assertThat(again.text("process_data_id")).isEqualTo(first.text("process_data_id"));
        assertThat(again.text("completed_at")).isEqualTo(first.text("completed_at"));
        assertThat(again.text("duration_seconds")).isEqualTo(first.text("duration_seconds"));
    }

    private static long id(Answer answer) {
        return answer.json().path("process_data_id").asLong();
    }
}
