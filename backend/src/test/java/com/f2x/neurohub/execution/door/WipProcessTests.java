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
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The doors of station services, which the desktop station knows in other words. */
@ApplicationTest
class WipProcessTests {

    private final Api operator;
    private final Api manager;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;
    private final Instant now;

    WipProcessTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired TestUsers users,
            @Autowired Clock clock) {
        this.operator = api.as(Role.OPERATOR);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
        this.users = users;
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void aStationServiceWorksOnAUnitByItsNumber() {
        String wip = plant.lot(1).wip(1);
        long unit = operator.get("/api/v1/wip-items/" + wip).expect(200).id();
        long worker =
                database.number("select id from users where username = ?", users.named("bench_worker", Role.OPERATOR));
        Instant began = now.minus(Duration.ofMinutes(30));
        long session = new Sessions(operator).open(1);
        String machine = plant.equipment(0);

        Answer started = manager.post(
                        "/api/v1/wip-items/" + unit + "/start-process",
                        Map.of(
                                "process_id",
                                1,
                                "operator_id",
                                worker,
                                "equipment_id",
                                machine,
                                "process_session_id",
                                session,
                                "started_at",
                                began))
                .expect(201);
        assertThat(started.id()).isEqualTo(unit);
        assertThat(started.text("wip_id")).isEqualTo(wip);
        assertThat(started.text("status")).isEqualTo("IN_PROGRESS");

        Answer completed = manager.post(
                        "/api/v1/wip-items/%d/complete-process?process_id=1&operator_id=%d".formatted(unit, worker),
                        Map.of(
                                "result",
                                "FAIL",
                                "measurements",
                                Map.of("cycle_time_ms", 61_000),
                                "defects",
                                List.of("BLUR"),
                                "notes",
                                "Twice",
                                "started_at",
                                began,
                                "completed_at",
                                began.plusSeconds(61)))
                .expect(200);
        JsonNode attempt = completed.json().path("process_history");
        assertThat(attempt.path("id").asString()).isEqualTo(started.text("process_data_id"));
        assertThat(attempt.path("operator_id").asLong()).isEqualTo(worker);
        assertThat(attempt.path("equipment_code").asString()).isEqualTo(machine);
        assertThat(attempt.path("process_session_id").asLong()).isEqualTo(session);
        assertThat(Instant.parse(attempt.path("started_at").asString())).isEqualTo(began);
        assertThat(attempt.path("duration_seconds").asInt()).isEqualTo(61);
        assertThat(attempt.path("defects").path(0).path("code").asString()).isEqualTo("BLUR");
        assertThat(completed.text("wip_item.status")).isEqualTo("FAILED");
        assertThat(new Sessions(operator).counts(session)).isEqualTo("1/0/1");
    }

    @Test
    void theDesktopSaysTheSameInOtherWords() {
        String unit = plant.lot(1).wip(1);
        String machine = plant.equipment(0);

        Answer started =
                start(unit, """
                {"process_number":"1","line_code":"KR99","equipment_code":"%s","level":"WIP",
                 "start_time":"2026-03-02T08:15:30.123456"}""".formatted(machine.toLowerCase(Locale.ROOT))).expect(201);
        Answer completed =
                complete(unit, """
                {"work_id":%s,"process_number":1,"result":"FAIL","complete_time":"2026-03-02T08:16:30.123456",
                 "measurements":[{"code":"V","value":1}],"defect_type":"DENT","defect_description":"left"}""".formatted(started.text("work_id"))).expect(200);

        assertThat(completed.text("work_id")).isEqualTo(started.text("work_id"));
        JsonNode attempt = completed.json().path("process_history");
        assertThat(attempt.path("equipment_code").asString()).isEqualTo(machine);
        assertThat(attempt.path("defects").toString()).isEqualTo("[{\"code\":\"DENT\",\"reason\":\"left\"}]");
        assertThat(attempt.path("measurements").has("items")).isTrue();
    }

    @Test
    void theDesktopsOneDefectIsKeptBesideOthers() {
        String unit = plant.lot(1).wip(1);
        start(unit, "{\"process_id\":1}").expect(201);

        Answer completed = complete(unit, """
                {"process_id":1,"result":"FAIL","defects":["SCRATCH",{"code":"DENT","quantity":2}],"defect_type":"BURR"}""").expect(200);

        assertThat(completed.json().path("process_history").path("defects").valueStream())
                .extracting(defect -> defect.path("code").asString())
                .containsExactly("BURR", "SCRATCH", "DENT");
    }

    @Test
    void aNumberIsNoIdAndASerialNumberFindsItsUnit() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        Station station = new Station(operator);
        station.passEach(lot.wip(1), 1, 7);

        start(lot.serial(1), "{\"process_number\":8}").expect(201);
        start(lot.serial(1), "{\"process_number\":\"PACKAGING_INSPECTION\"}").expect(200);
        start(lot.wip(1), "{\"process_id\":\"8\"}").expect(200);
        Answer done = complete(lot.serial(1), "{\"process_id\":8,\"result\":\"PASS\"}")
                .expect(200);

        assertThat(done.text("wip_item.status")).isEqualTo("CONVERTED");
        assertThat(done.text("process_history.serial_number")).isEqualTo(lot.serial(1));
    }

    @Test
    void theBodyWinsOverTheQuery() {
        String unit = plant.lot(1).wip(1);
        users.named("query_worker", Role.OPERATOR);
        users.named("body_worker", Role.OPERATOR);
        start(unit, "{\"process_id\":1}").expect(201);

        Answer done = manager.post(
                        "/api/v1/wip-items/" + unit + "/complete-process?process_id=2&operator_id=query_worker",
                        Map.of("result", "PASS", "process_number", 1, "operator_id", "body_worker"))
                .expect(200);

        assertThat(database.text(
                        "select username from users where id = ?",
                        done.json().path("process_history").path("completed_by").asLong()))
                .isEqualTo("body_worker");
    }

    @Test
    void aFailureWithoutDefectIsUnspecified() {
        Plant.Lot lot = plant.lot(2);
        start(lot.wip(1), "{\"process_id\":1}").expect(201);
        start(lot.wip(2), "{\"process_id\":1}").expect(201);

        assertThat(complete(lot.wip(1), "{\"process_id\":1,\"result\":\"FAIL\",\"notes\":\"loud\",\"defects\":[]}")
                        .expect(200)
                        .json()
                        .at("/process_history/defects")
                        .toString())
                .isEqualTo("[{\"code\":\"UNSPECIFIED\",\"reason\":\"loud\"}]");
        assertThat(complete(lot.wip(2), "{\"process_id\":1,\"result\":\"FAIL\",\"defect_description\":\"dull\"}")
                        .expect(200)
                        .json()
                        .at("/process_history/defects")
                        .toString())
                .isEqualTo("[{\"code\":\"UNSPECIFIED\",\"reason\":\"dull\"}]");
    }

    @Test
    void repetitionsAnswerTheSame() {
        String unit = plant.lot(1).wip(1);
        Answer started = start(unit, "{\"process_id\":1}").expect(201);
        assertThat(start(unit, "{\"process_number\":1}").expect(200).text("process_data_id"))
                .isEqualTo(started.text("process_data_id"));

        Answer done = complete(unit, "{\"process_id\":1,\"result\":\"PASS\"}").expect(200);
        assertThat(complete(unit, "{\"process_id\":1,\"result\":\"PASS\"}")
                        .expect(200)
                        .body())
                .isEqualTo(done.body());
        complete(unit, "{\"process_id\":1,\"result\":\"FAIL\"}").expectProblem(409, "STEP_ALREADY_COMPLETED");
    }

    @Test
    void aHundredStartsAndCompletionsAreOneAttempt() {
        String unit = plant.lot(1).wip(1);

        List<Answer> starts = Together.atOnce(100, client -> start(unit, "{\"process_id\":1}"));
        List<Answer> completions =
                Together.atOnce(100, client -> complete(unit, "{\"process_id\":1,\"result\":\"PASS\"}"));

        assertThat(starts).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(completions).extracting(Answer::status).containsOnly(200);
        assertThat(completions)
                .extracting(answer -> answer.text("process_history.id"))
                .containsOnly(starts.get(0).text("process_data_id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"process_number\":99}|404|PROCESS_NOT_FOUND|process_number",
                "{\"process_id\":99}|404|PROCESS_NOT_FOUND|process_id",
                "{}|422|MISSING_CONTENT|process_id",
                "{\"process_id\":1,\"started_at\":\"2100-01-01T00:00:00Z\"}|422|EVENT_TIME|started_at",
                "{\"process_id\":1,\"started_at\":\"2000-01-01T00:00:00Z\"}|422|EVENT_TIME|started_at",
                "{\"process_id\":1,\"started_at\":\"2100-01-01T00:00:00\"}|422|INVALID_CONTENT|started_at",
                "{\"process_id\":1,\"process_session_id\":0}|404|SESSION_NOT_FOUND|process_session_id"
            })
    void aRefusedStartBlamesWhatWasSent(String body, int status, String rule, String field) {
        Answer refused = start(plant.lot(1).wip(1), body).expectProblem(status, rule);

        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"result\":\"PASS\",\"defects\":[\"DENT\"]|PASS_FORBIDS_DEFECTS|defects",
                "\"result\":\"PASS\",\"defect_type\":\"DENT\"|PASS_FORBIDS_DEFECTS|defect_type",
                "\"result\":\"PASS\",\"completed_at\":\"2100-01-01T00:00:00+09:00\"|EVENT_TIME|completed_at",
                "\"result\":\"PASS\",\"defects\":\"DENT\"|INVALID_CONTENT|defects",
                "\"result\":\"PASS\",\"measurements\":1|INVALID_CONTENT|measurements",
                "\"result\":\"GOOD\"|INVALID_CONTENT|result",
                "\"notes\":\"\"|INVALID_CONTENT|result"
            })
    void aRefusedCompletionBlamesWhatWasSent(String members, String rule, String field) {
        String unit = plant.lot(1).wip(1);
        start(unit, "{\"process_id\":1}").expect(201);

        Answer refused = complete(unit, "{\"process_id\":1,%s}".formatted(members));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo(field);
        if (!field.equals("result")) {
            assertThat(refused.text("rule")).isEqualTo(rule);
        }
    }

    @Test
    void whatTheEquipmentAndTheUnitAreCalledIsBlamed() {
        String route = plant.route(1);
        plant.setStep(route, 1, "requires_equipment = true");
        String unit = plant.lotOn(route, 1).wip(1);

        assertThat(blamed(start(unit, "{\"process_id\":1,\"equipment_code\":\"NONE\"}")
                        .expectProblem(422, "EQUIPMENT_REQUIRED")))
                .isEqualTo("equipment_code");
        assertThat(blamed(start(unit, "{\"process_id\":1,\"equipment_id\":\"NONE\"}")
                        .expectProblem(422, "EQUIPMENT_REQUIRED")))
                .isEqualTo("equipment_id");
        assertThat(blamed(start("WIP-NONE-001", "{\"process_id\":1}").expectProblem(404, "WIP_ITEM_NOT_FOUND")))
                .isEqualTo("reference");
        complete(unit, "{\"process_id\":1,\"result\":\"PASS\"}").expectProblem(422, "STEP_NOT_STARTED");
    }

    private static String blamed(Answer refused) {
        return refused.json().path("details").path(0).path("field").asString();
    }

    private Answer start(String unit, String body) {
        return operator.post("/api/v1/wip-items/" + unit + "/start-process", body);
    }

    private Answer complete(String unit, String body) {
        return operator.post("/api/v1/wip-items/" + unit + "/complete-process", body);
    }
}
