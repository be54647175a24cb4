package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Sessions;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Attempts that name the station session in which they are made. */
@ApplicationTest
class SessionAttemptTests {

    private static final String SESSION = "process_session_id";

    private final Api api;
    private final Api operator;
    private final Plant plant;
    private final Database database;
    private final Sessions sessions;
    private final Station station;

    SessionAttemptTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.database = database;
        this.sessions = new Sessions(operator);
        this.station = new Station(operator);
    }

    @Test
    void attemptsAreCountedInTheirSessionWhenTheyComplete() {
        Plant.Lot lot = plant.lot(3);
        long session = sessions.open(1);
        for (int unit = 1; unit <= 3; unit++) {
            station.start(lot.wip(unit), 1, SESSION, session).expect(201);
        }
        assertThat(sessions.counts(session)).isEqualTo("0/0/0");

        station.complete(lot.wip(1), 1, "PASS").expect(200);
        station.complete(lot.wip(1), 1, "PASS").expect(200);
        station.complete(lot.wip(2), 1, "FAIL").expect(200);
        station.complete(lot.wip(3), 1, "REWORK").expect(200);

        assertThat(sessions.counts(session)).isEqualTo("3/1/1");
        assertThat(sessions.read(session).text("pass_rate")).isEqualTo("33.33");
    }

    @Test
    void attemptsAreListedBySession() {
        String unit = plant.lot(1).wip(1);
        long session = sessions.open(1);
        long attempt = station.start(unit, 1, SESSION, String.valueOf(session))
                .expect(201)
                .json()
                .path("process_data_id")
                .asLong();
        station.start(unit, 1, SESSION, session).expect(200);

        Answer listed = operator.get("/api/v1/process-data?process_session_id=" + session)
                .expect(200);

        assertThat(listed.json().size()).isOne();
        assertThat(listed.json().path(0).path("id").asLong()).isEqualTo(attempt);
        assertThat(listed.json().path(0).path(SESSION).asLong()).isEqualTo(session);
        assertThat(operator.get("/api/v1/process-data/" + attempt).expect(200).text(SESSION))
                .isEqualTo(String.valueOf(session));
    }

    @Test
    void aStepStartsInAnOpenSessionOfItsProcessOnly() {
        String unit = plant.lot(1).wip(1);
        long closed = sessions.open(1);
        sessions.close(closed).expect(200);

        assertRefused(station.start(unit, 1, SESSION, 999_999_999), 404, "SESSION_NOT_FOUND");
        assertRefused(station.start(unit, 1, SESSION, "a"), 404, "SESSION_NOT_FOUND");
        assertRefused(station.start(unit, 1, SESSION, closed), 422, "SESSION_STATE");
        assertRefused(station.start(unit, 1, SESSION, sessions.open(2)), 422, "SESSION_PROCESS");
        String bench = sessions.station();
        long idle = sessions.open(bench, "b", 1).expect(201).id();
        api.as(Role.ADMIN)
                .put("/api/v1/stations/" + bench, Map.of("is_active", false))
                .expect(200);
        assertRefused(station.start(unit, 1, SESSION, idle), 422, "STATION_NOT_KNOWN");
        assertThat(database.number(
                        "select count(*) from process_data d join wip_items w on w.id = d.wip_id where w.wip_id = ?",
                        unit))
                .isZero();
        station.start(unit, 1, SESSION, "").expect(201);
    }

    @Test
    void whatIsDoneIsAnsweredAndCountedAfterTheSessionEnded() {
        String unit = plant.lot(1).wip(1);
        long session = sessions.open(1);
        station.start(unit, 1, SESSION, session).expect(201);
        sessions.close(session).expect(200);

        station.start(unit, 1, SESSION, session).expect(200);
        station.complete(unit, 1, "PASS", SESSION, session).expect(200);

        assertThat(sessions.counts(session)).isEqualTo("1/1/0");
    }

    @Test
    void aCompletionGivesAnAttemptASessionButDoesNotChangeIt() {
        Plant.Lot lot = plant.lot(4);
        long session = sessions.open(1);
        long other = sessions.open(1);
        station.start(lot.wip(1), 1, SESSION, session).expect(201);
        station.complete(lot.wip(1), 1, "PASS", SESSION, other).expect(200);
        station.start(lot.wip(2), 1).expect(201);
        station.complete(lot.wip(2), 1, "PASS", SESSION, other).expect(200);
        station.start(lot.wip(3), 1).expect(201);
        station.complete(lot.wip(3), 1, "PASS", SESSION, sessions.open(2)).expect(200);
        sessions.close(other).expect(200);
        station.start(lot.wip(4), 1).expect(201);
        station.complete(lot.wip(4), 1, "PASS", SESSION, other).expect(200);

        assertThat(sessions.counts(session)).isEqualTo("1/1/0");
        assertThat(sessions.counts(other)).isEqualTo("1/1/0");
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and process_session_id is null", lot.id()))
                .isEqualTo(2);
    }

    @Test
    void aSessionInWhichSomethingWasDoneIsKept() {
        String unit = plant.lot(1).wip(1);
        long session = sessions.open(1);
        station.start(unit, 1, SESSION, session).expect(201);
        sessions.cancel(session).expect(200);
        operator.delete(Sessions.PATH + "/" + session).expectProblem(409, "DEPENDENT_DATA");

        station.complete(unit, 1, "FAIL").expect(200);
        operator.delete(Sessions.PATH + "/" + session).expectProblem(409, "DEPENDENT_DATA");
    }

    @Test
    void fiftyCompletionsInOneSessionAreAllCounted() {
        Plant.Lot lot = plant.lot(50);
        long session = sessions.open(1);
        String machine = plant.equipment(0);

        List<Answer> answers = Together.atOnce(50, client -> {
            String unit = lot.wip(client + 1);
            station.start(unit, 1, SESSION, session, "equipment_id", machine).expect(201);
            return station.complete(unit, 1, client % 2 == 0 ? "PASS" : "FAIL", SESSION, session);
        });

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(sessions.counts(session)).isEqualTo("50/25/25");
    }

    @Test
    void aSessionCostsOneStatementAtEachEnd() {
        Plant.Lot lot = plant.lot(2);
        long session = sessions.open(1);
        int start = station.start(lot.wip(1), 1).expect(201).statements();
        int complete = station.complete(lot.wip(1), 1, "PASS").expect(200).statements();

        assertThat(station.start(lot.wip(2), 1, SESSION, session).expect(201).statements())
                .isEqualTo(start + 1);
        assertThat(station.complete(lot.wip(2), 1, "PASS", SESSION, session)
                        .expect(200)
                        .statements())
                .isEqualTo(complete + 1);
    }

    private static void assertRefused(Answer answer, int status, String rule) {
        answer.expectProblem(status, rule);
        assertThat(answer.json().path("details").path(0).path("field").asString())
                .isEqualTo(SESSION);
    }
}
