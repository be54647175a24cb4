package com.f2x.neurohub.execution.ingest;

import static com.f2x.neurohub.testing.Trial.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Trial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * What happened is kept: history takes every run, evidence against a PASS is not thrown away, a breakdown is no run.
 */
@ApplicationTest
class KeptRunTests {

    private static final List<String> DEFECTS = List.of("SCRATCH");

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Trial trial;
    private final Instant hoursAgo;
    private int minutes;

    KeptRunTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.trial = Trial.of(api, plant, database);
        this.hoursAgo = clock.instant().minus(Duration.ofHours(5));
    }

    @Test
    void historyTakesEveryRunHoweverOftenTheStepFailed() {
        for (int i = 0; i < 4; i++) {
            trial.tell(fail("u1")).expect(201);
        }

        Answer pass = trial.tell(run("u1", "PASS")).expect(201);

        assertThat(trial.unit(pass).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(trial.yieldOfStep().path("runs").asInt()).isEqualTo(5);
        assertThat(trial.row(pass).path("attempt_no").asInt()).isEqualTo(5);
    }

    @Test
    void aLateFailureBetweenAPassAndItsRetestLeavesThePassAndTheDispute() {
        Map<String, Object> pass = run("u1", "PASS");
        Map<String, Object> late = fail("u1");
        Answer passed = trial.tell(pass).expect(201);
        trial.deliver(fail("u1")).expect(201);

        trial.tell(late).expect(201);

        assertThat(trial.unit(passed).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(trial.yieldOfStep().path("final_pass_units").asInt()).isOne();
        assertThat(trial.yieldOfStep().path("disputed_units").asInt()).isOne();
    }

    @Test
    void attemptsAreLimitedForLiveWork() {
        for (int i = 0; i < 3; i++) {
            trial.deliver(fail("u1")).expect(201);
        }

        trial.deliver(run("u1", "PASS")).expectProblem(422, "ATTEMPTS_EXHAUSTED");
        trial.tell(run("u1", "PASS")).expect(201);
    }

    @Test
    void aLiveFailureAfterAPassIsKeptAsARetestThatChangesNothing() {
        Answer pass = trial.deliver(run("u1", "PASS")).expect(201);

        Answer retest = trial.deliver(fail("u1")).expect(201);

        JsonNode row = trial.row(retest);
        assertThat(row.path("is_retest").asBoolean()).isTrue();
        assertThat(row.path("result").asString()).isEqualTo("FAIL");
        assertThat(row.at("/defects/0/code").asString()).isEqualTo("SCRATCH");
        assertThat(trial.row(pass).path("superseded_at").isNull()).isTrue();
        assertThat(trial.unit(retest).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(trial.trace(retest).path("process_history").valueStream())
                .extracting(attempt -> attempt.path("is_retest").asBoolean())
                .containsExactly(false, true);
        JsonNode yield = trial.yieldOfStep();
        assertThat(yield.path("runs").asInt()).isEqualTo(2);
        assertThat(yield.path("retests").asInt()).isOne();
        assertThat(yield.path("final_pass_units").asInt()).isOne();
        assertThat(yield.path("disputed_units").asInt()).isOne();
        assertThat(plant.read(trial.lot()).json().path("passed_quantity").asInt())
                .isOne();
        assertThat(api.as(Role.VIEWER)
                        .get(Trial.DATA + "?is_retest=true&lot_id="
                                + trial.lot().id())
                        .expect(200)
                        .json()
                        .size())
                .isOne();
    }

    @Test
    void aReworkOrderDecidesAboutARetest() {
        String unit = wip(trial.deliver(run("u1", "PASS")).expect(201));
        trial.deliver(fail("u1")).expect(201);

        api.as(Role.MANAGER)
                .post(
                        "/api/v1/wip-items/" + unit + "/rework-orders",
                        Map.of("from_process", Trial.PROCESS, "reason", "The retest failed"))
                .expect(201);

        assertThat(trial.yieldOfStep().path("final_pass_units").asInt()).isZero();
        assertThat(trial.yieldOfStep().path("disputed_units").asInt()).isZero();
    }

    @Test
    void noStateOfTodayThrowsARetestAway() {
        String unit = wip(trial.deliver(run("u1", "PASS")).expect(201));
        api.as(Role.MANAGER)
                .post("/api/v1/wip-items/" + unit + "/holds", Map.of("reason", "Doubts"))
                .expect(201);

        Answer retest = trial.deliver(run("u1", "REWORK")).expect(201);

        assertThat(trial.row(retest).path("is_retest").asBoolean()).isTrue();
        trial.deliver(run("u1", "PASS")).expect(422);
    }

    @Test
    void retestsUseUpNoAttempts() {
        String unit = wip(trial.deliver(run("u1", "PASS")).expect(201));
        for (int i = 0; i < 4; i++) {
            trial.deliver(fail("u1")).expect(201);
        }
        database.update(
                "update process_data set superseded_at = now(), superseded_by = recorded_by"
                        + " where result = 'PASS' and wip_id = (select id from wip_items where wip_id = ?)",
                unit);
        database.update("update wip_items set status = 'IN_PROGRESS', completed_at = null where wip_id = ?", unit);

        new Station(api.as(Role.OPERATOR)).start(unit, Trial.PROCESS).expect(201);
    }

    @Test
    void historyTakesWhatStandsAgainstWorkOfToday() {
        Plant.Lot lot = plant.lot(1);
        Tester manager = new Tester(api.as(Role.MANAGER));
        Records past = new Records(lot.number(), hoursAgo.minus(Duration.ofDays(30)));
        manager.deliver(Tester.HISTORICAL, past.lines(past.pass(lot.wip(1), 2), past.pass(lot.wip(1), 1)))
                .expect(2, 0, 0);
        Station station = new Station(api.as(Role.OPERATOR));
        station.start(lot.wip(1), 3).expect(201);

        manager.deliver(Tester.HISTORICAL, past.lines(past.fail(lot.wip(1), 3), past.pass(lot.wip(1), 4)))
                .expect(2, 0, 0);

        station.complete(lot.wip(1), 3, "PASS").expect(200);
        api.as(Role.MANAGER)
                .post("/api/v1/wip-items/" + lot.wip(1) + "/scrap", Map.of("reason", "Broken"))
                .expect(200);
        manager.deliver(Tester.HISTORICAL, past.lines(past.pass(lot.wip(1), 5))).expect(1, 0, 0);
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("FAILED");
    }

    @Test
    void historyTakesARunOfASerialThatWasReworkedAsOftenAsIsAllowed() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        Tester manager = new Tester(api.as(Role.MANAGER));
        Records past = new Records(lot.number(), hoursAgo.minus(Duration.ofDays(30)));
        String unit = lot.wip(1);
        manager.deliver(Tester.HISTORICAL, past.lines(past.pass(unit, 1), past.pass(unit, 7)))
                .expect(2, 0, 0);

        manager.deliver(
                        Tester.HISTORICAL,
                        past.lines(
                                past.fail(unit, 8),
                                past.fail(unit, 8),
                                past.pass(unit, 8, "result", "REWORK"),
                                past.fail(unit, 8),
                                past.fail(unit, 8),
                                past.pass(unit, 8)))
                .expect(6, 0, 0);

        Answer serial = new Station(api.as(Role.OPERATOR)).serial(lot.serial(1));
        assertThat(serial.text("status")).isEqualTo("PASSED");
        assertThat(serial.json().path("rework_count").asInt()).isEqualTo(3);
        assertThat(plant.read(lot).json().path("passed_quantity").asInt()).isOne();
        assertThat(plant.read(lot).json().path("failed_quantity").asInt()).isZero();
    }

    @Test
    void historyAfterTheConversionSupersedesNothingBeforeIt() {
        Plant.Lot lot = plant.lot(1);
        Tester manager = new Tester(api.as(Role.MANAGER));
        Records past = new Records(lot.number(), hoursAgo.minus(Duration.ofDays(30)));
        for (int process = 1; process <= 7; process++) {
            manager.deliver(Tester.HISTORICAL, past.lines(past.pass(lot.wip(1), process)))
                    .expect(1, 0, 0);
        }

        Receipts kept = manager.deliver(
                Tester.HISTORICAL,
                past.lines(past.fail(lot.wip(1), 1), past.pass(lot.wip(1), 2), past.fail(lot.wip(1), 7)));

        kept.expect(3, 0, 0);
        assertThat(new Station(api.as(Role.OPERATOR)).wip(lot.wip(1)).text("status"))
                .isEqualTo("CONVERTED");
        assertThat(database.number("select count(*) from process_data where lot_id = ? and is_retest", lot.id()))
                .isEqualTo(3);
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and result = 'PASS' and superseded_at is null",
                        lot.id()))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "ABORTED", "TERMINATED"})
    void aRunWithoutAnOutcomeIsAnAbortedRunWithItsReason(String result) {
        trial.deliver(fail("u1")).expect(201);
        Map<String, Object> broken = run("u1", result);
        broken.put("notes", "contact lost");
        broken.put("measurements", json("{'vmin': 0.2}"));

        Answer aborted = trial.deliver(broken).expect(201);

        assertThat(trial.deliver(broken).expect(200).text("status")).isEqualTo("duplicate");
        JsonNode row = trial.row(aborted);
        assertThat(row.path("result").isNull()).isTrue();
        assertThat(row.path("verdict").isNull()).isTrue();
        assertThat(row.path("completed_at").isNull()).isTrue();
        assertThat(row.path("aborted_at").asString()).isEqualTo(broken.get("completed_at"));
        assertThat(row.path("abort_reason").asString()).isEqualTo(result + ": contact lost");
        assertThat(row.at("/measurements/vmin").asDouble()).isEqualTo(0.2);
        assertThat(trial.unit(aborted).path("status").asString()).isEqualTo("FAILED");
        assertThat(trial.yieldOfStep().path("runs").asInt()).isOne();
        assertThat(trial.trace(aborted).path("process_history").size()).isOne();
    }

    @ParameterizedTest
    @EnumSource(RunResult.class)
    void whatHasNoOutcomeUsesUpNothing(RunResult result) {
        if (result.result() == null) {
            for (int i = 0; i < 5; i++) {
                trial.deliver(run("u1", result.name())).expect(201);
                trial.tell(run("u1", result.name())).expect(201);
            }
            assertThat(trial.row(trial.deliver(run("u1", "ERROR")).expect(201))
                            .path("abort_reason")
                            .asString())
                    .isEqualTo("ERROR reported by the tester");
        }

        trial.deliver(run("u1", "PASS")).expect(201);

        assertThat(trial.yieldOfStep().path("first_pass_units").asInt()).isOne();
    }

    private Map<String, Object> fail(String unit) {
        return run(unit, "FAIL", "defects", DEFECTS);
    }

    private Map<String, Object> run(String unit, String result, Object... members) {
        return trial.record(unit, hoursAgo.plusSeconds(120L * minutes++), result, members);
    }

    private String wip(Answer receipt) {
        return trial.unit(receipt).path("wip_id").asString();
    }
}
