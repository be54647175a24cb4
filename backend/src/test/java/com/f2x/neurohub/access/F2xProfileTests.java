package com.f2x.neurohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** The whole table of permissions, and what else the profile changes for a plant that moves. */
@ApplicationTest
@ActiveProfiles("f2x")
class F2xProfileTests extends PermissionTableTest {

    private static final Map<String, Object> LOT = Map.of(
            "product_model_id", 1, "production_line_id", 1, "production_date", "2026-02-03", "target_quantity", 2);

    private final Api operator;
    private final Station station;
    private final Plant plant;

    F2xProfileTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired ApplicationContext application,
            @Autowired Plant plant) {
        super(api, users, application);
        this.operator = api.as(Role.OPERATOR);
        this.station = new Station(operator);
        this.plant = plant;
    }

    @Test
    void operatorsMakeLotsAndTheirUnitsButTellNoPast() {
        long lot = operator.post("/api/v1/lots/", LOT).expect(201).id();
        operator.post("/api/v1/lots/" + lot + "/start-wip-generation?quantity=1", "null")
                .expect(201);
        operator.post("/api/v1/process-data/bulk?historical=true", List.of()).expectProblem(403, "NOT_PERMITTED");
        api.as(Role.VIEWER).post("/api/v1/lots/", LOT).expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void everythingThatTellsPermissionsFollows() {
        assertThat(operator.get("/api/v1/auth/me").expect(200).json().path("permissions"))
                .extracting(permission -> permission.asString())
                .containsExactly("READ", "OWN_ACCOUNT", "TRACE", "EXECUTE", "LOTS");
        assertThat(api.get("/v3/api-docs")
                        .expect(200)
                        .json()
                        .path("paths")
                        .path("/api/v1/lots")
                        .path("post")
                        .path("description")
                        .asString())
                .contains("**Role:** OPERATOR or above (permission `LOTS`");
        assertThat(api.as(Role.VIEWER)
                        .delete("/api/v1/lots/1")
                        .expectProblem(403, "NOT_PERMITTED")
                        .text("message"))
                .contains("the permission LOTS (role OPERATOR or above)");
    }

    @Test
    void aKeyWithTheScopeIsAnOperators() {
        Answer key = api.as(Role.ADMIN)
                .post(
                        "/api/v1/api-keys",
                        Map.of(
                                "name",
                                "Lot maker",
                                "scopes",
                                List.of("LOTS"),
                                "station_id",
                                "ST-LOTS",
                                "expires_at",
                                Instant.now().plusSeconds(3600).toString()))
                .expect(201);
        assertThat(api.as(Role.ADMIN)
                        .get("/api/v1/users/" + key.text("user_id"))
                        .expect(200)
                        .text("role"))
                .isEqualTo("OPERATOR");
        api.withToken(key.text("key")).post("/api/v1/lots", LOT).expect(201);
    }

    @Test
    void refusalsOfRulesAndContradictedCompletionsAre400AndOthersStay() {
        Plant.Lot lot = plant.lot(2);
        Answer skipped = station.start(lot.wip(1), 3).expectProblem(400, "PREVIOUS_STEP_NOT_PASSED");
        assertThat(skipped.text("status")).isEqualTo("400");
        assertThat(skipped.text("error_code")).isEqualTo("VAL_005");
        station.run(lot.wip(1), 1, "PASS");
        Answer contradicted = station.complete(lot.wip(1), 1, "FAIL").expectProblem(400, "STEP_ALREADY_COMPLETED");
        assertThat(contradicted.text("message")).doesNotContain("in progress");
        operator.post("/api/v1/lots/" + lot.id() + "/start-wip-generation", "null")
                .expectProblem(400, "LOT_QUANTITY");

        station.start(lot.wip(2), 1).expect(201);
        new Station(api.as(Role.MANAGER)).start(lot.wip(2), 1).expectProblem(409, "STEP_RUNNING_BY_ANOTHER");
        operator.post("/api/v1/process-operations/start", Map.of("wip_id", lot.wip(2)))
                .expectProblem(422, "INVALID_CONTENT");
    }
}
