package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class OverrideTests {

    private static final String START = "/api/v1/process-operations/start";
    private static final String REASON = "customer waits";

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Station station;
    private final Station boss;
    private String route = "";
    private Plant.Lot lot = new Plant.Lot(0, "");
    private String machine = "";

    OverrideTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.station = new Station(api.as(Role.OPERATOR));
        this.boss = new Station(api.as(Role.MANAGER));
    }

    private void makeLot() {
        route = plant.route(1, 2, 7, 8);
        lot = plant.lotOn(route, 1);
    }

    /** Makes what the rule refuses and returns the process that is refused. */
    private int bring(String rule) {
        switch (rule) {
            case "PREVIOUS_STEP_NOT_PASSED" -> {
                return 2;
            }
            case "ATTEMPTS_EXHAUSTED" -> {
                for (int attempt = 0; attempt < 3; attempt++) {
                    station.run(lot.wip(1), 1, "FAIL");
                }
            }
            case "UNIT_ON_HOLD" -> hold();
            case "EQUIPMENT_NOT_USABLE" -> makeMachine("status = 'MAINTENANCE'");
            case "EQUIPMENT_NOT_FIT" -> {
                makeMachine("process_id = 2");
                plant.setStep(route, 1, "requires_equipment = true");
            }
            default -> plant.setStep(route, 1, "requires_equipment = true");
        }
        return 1;
    }

    private void hold() {
        api.as(Role.MANAGER)
                .post("/api/v1/lots/%d/holds".formatted(lot.id()), Map.of("reason", "wrong glue"))
                .expect(201);
    }

    private void makeMachine(String assignment) {
        machine = plant.equipment(0);
        database.update("update equipment set " + assignment + " where equipment_code = ?", machine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREVIOUS_STEP_NOT_PASSED",
                "ATTEMPTS_EXHAUSTED",
                "UNIT_ON_HOLD",
                "EQUIPMENT_NOT_USABLE",
                "EQUIPMENT_NOT_FIT",
                "EQUIPMENT_REQUIRED"
            })
    void aManagerOverridesWithAReason(String rule) {
        makeLot();
        int process = bring(rule);

        boss.start(lot.wip(1), process, "equipment_id", machine).expectProblem(422, rule);
        station.start(lot.wip(1), process, "equipment_id", machine, "override_reason", REASON)
                .expectProblem(403, "NOT_PERMITTED");
        assertThat(interventions()).isEmpty();
        Answer started = boss.start(lot.wip(1), process, "equipment_id", machine, "override_reason", REASON)
                .expect(201);

        JsonNode intervention = interventions().path(0);
        assertThat(interventions()).hasSize(1);
        assertThat(intervention.path("kind").asString()).isEqualTo("START_OVERRIDDEN");
        assertThat(intervention.path("overridden_rule").asString()).isEqualTo(rule);
        assertThat(intervention.path("reason").asString()).isEqualTo(REASON);
        assertThat(intervention.path("username").asString()).isEqualTo("test_manager");
        assertThat(intervention.path("process_data_id").asString()).isEqualTo(started.text("process_data_id"));
        assertThat(intervention.path("to_state").asString()).isEqualTo("IN_PROGRESS");
        boss.start(lot.wip(1), process, "override_reason", REASON).expect(200);
        station.complete(lot.wip(1), process, "PASS").expect(200);
        assertThat(interventions()).hasSize(1);
    }

    @Test
    void aMachineOfAnotherLineOrWithoutRoomIsOverriddenToo() {
        makeLot();
        plant.setStep(route, 1, "requires_equipment = true");
        Plant.Lot other = plant.lot(1);
        makeMachine("capacity = 1, production_line_id = " + plant.line());
        boss.start(other.wip(1), 1, "equipment_id", machine, "override_reason", REASON)
                .expect(201);

        boss.start(lot.wip(1), 1, "equipment_id", machine).expectProblem(422, "EQUIPMENT_NOT_FIT");
        boss.start(lot.wip(1), 1, "equipment_id", machine, "override_reason", REASON)
                .expect(201);

        assertThat(interventions())
                .extracting(intervention -> intervention.path("overridden_rule").asString())
                .containsExactlyInAnyOrder("EQUIPMENT_NOT_FIT", "EQUIPMENT_NOT_USABLE");
    }

    @Test
    void whatNobodyOverrides() {
        makeLot();
        assertNever(lot.wip(1), 3, "STEP_NOT_ON_ROUTE");
        assertNever(lot.wip(1), 7, "WIP_STATE");
        assertNever(lot.wip(1), 8, "WIP_STATE");
        station.run(lot.wip(1), 1, "PASS");
        assertNever(lot.wip(1), 1, "STEP_ALREADY_PASSED");
        assertThatConversionIsRefused("WIP_STATE");
        station.run(lot.wip(1), 2, "FAIL");
        database.update("update wip_items set scrapped_at = now(), scrap_reason = 'x' where wip_id = ?", lot.wip(1));
        assertNever(lot.wip(1), 2, "UNIT_SCRAPPED");
        database.override(
                "A test",
                "update lots set status = 'CLOSED', completed_at = now(), closed_at = now() where id = ?",
                lot.id());
        assertNever(lot.wip(1), 2, "LOT_STATE");
        assertThat(interventions()).isEmpty();
    }

    @Test
    void reworksOfASerialStayLimited() {
        makeLot();
        plant.setStep(route, 8, "max_attempts = 20");
        station.passEach(lot.wip(1), 1, 2, 7);
        for (int attempt = 0; attempt < 4; attempt++) {
            station.run(lot.serial(1), 8, "FAIL");
        }

        assertNever(lot.serial(1), 8, "REWORK_LIMIT");
    }

    @Test
    void aUnitIsAtOneStepAtATime() {
        makeLot();
        boss.start(lot.wip(1), 2, "override_reason", REASON).expect(201);

        assertNever(lot.wip(1), 1, "UNIT_BUSY");
        station.start(lot.wip(1), 1).expectProblem(422, "UNIT_BUSY");
        boss.complete(lot.wip(1), 2, "PASS").expect(200);
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("IN_PROGRESS");
        station.run(lot.wip(1), 1, "PASS");
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("COMPLETED");
    }

    @Test
    void everyRuleThatIsOverriddenIsRecorded() {
        makeLot();
        hold();
        boss.start(lot.wip(1), 2, "override_reason", REASON).expect(201);

        assertThat(interventions())
                .extracting(intervention -> intervention.path("overridden_rule").asString())
                .containsExactlyInAnyOrder("UNIT_ON_HOLD", "PREVIOUS_STEP_NOT_PASSED");
    }

    @Test
    void aReasonThatIsNotNeededRecordsNothing() {
        makeLot();
        boss.start(lot.wip(1), 1, "override_reason", REASON).expect(201);

        assertThat(interventions()).isEmpty();
    }

    @Test
    void aReasonMustSaySomething() {
        makeLot();

        for (String reason : List.of("", "  ", "x".repeat(501))) {
            Answer refused =
                    boss.start(lot.wip(1), 2, "override_reason", reason).expect(422);
            assertThat(refused.body()).contains("override_reason");
        }
        startWithHeader(Role.MANAGER, "%20").expectProblem(422, "MISSING_CONTENT");
    }

    @Test
    void theHeaderGivesAReasonAsWell() {
        makeLot();
        String reason = "고객이 기다림";

        startWithHeader(Role.OPERATOR, REASON).expectProblem(403, "NOT_PERMITTED");
        startWithHeader(Role.MANAGER, URLEncoder.encode(reason, StandardCharsets.UTF_8))
                .expect(201);

        assertThat(interventions().path(0).path("reason").asString()).isEqualTo(reason);
    }

    @Test
    void aHeldUnitIsConvertedWithAReason() {
        makeLot();
        station.passEach(lot.wip(1), 1, 2);
        hold();
        String path = "/api/v1/wip-items/%s/convert-to-serial".formatted(lot.wip(1));

        api.as(Role.MANAGER).post(path, Map.of()).expectProblem(422, "UNIT_ON_HOLD");
        api.as(Role.OPERATOR).post(path, Map.of("override_reason", REASON)).expectProblem(403, "NOT_PERMITTED");
        api.as(Role.MANAGER).post(path, Map.of("override_reason", REASON)).expect(201);

        assertThat(interventions().path(0).path("overridden_rule").asString()).isEqualTo("UNIT_ON_HOLD");
    }

    private void assertNever(String unit, int process, String rule) {
        boss.start(unit, process, "override_reason", REASON).expectProblem(422, rule);
    }

    private void assertThatConversionIsRefused(String rule) {
        api.as(Role.MANAGER)
                .post("/api/v1/wip-items/%s/convert-to-serial".formatted(lot.wip(1)), Map.of("override_reason", REASON))
                .expectProblem(422, rule);
    }

    private Answer startWithHeader(Role role, String reason) {
        Api caller = api.as(role);
        String body = "{\"wip_id\": \"%s\", \"process_id\": 2}".formatted(lot.wip(1));
        return caller.send(caller.request(START)
                .header("Content-Type", "application/json")
                .header("X-Override-Reason", reason)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode interventions() {
        return api.as(Role.VIEWER)
                .get("/api/v1/interventions?lot_id=" + lot.id())
                .expect(200)
                .json();
    }
}
