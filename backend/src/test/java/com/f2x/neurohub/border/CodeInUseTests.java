package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lots and runs are known by stays. */
@ApplicationTest
class CodeInUseTests {

    private static final String PROCESSES = "/api/v1/processes/";

    private final Api admin;
    private final Api operator;
    private final Plant plant;

    CodeInUseTests(@Autowired Api api, @Autowired Plant plant) {
        this.admin = api.as(Role.ADMIN);
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
    }

    @Test
    void theNumberAndCodeOfAUsedProcessStay() {
        plant.emptyLot(1);

        Answer refused = admin.put(PROCESSES + 3, Map.of("process_number", 77)).expectProblem(409, "CODE_IN_USE");
        admin.put(PROCESSES + 3, Map.of("process_code", "SOMETHING_ELSE")).expectProblem(409, "CODE_IN_USE");

        assertThat(refused.text("detail")).contains("dependent data");
        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo("process_number");
    }

    @Test
    void itsNameMayChangeAndTheSameNumberMayBeSentAgain() {
        plant.emptyLot(1);
        Answer process = admin.get(PROCESSES + 3).expect(200);
        String name = process.text("process_name_en");

        admin.put(
                        PROCESSES + 3,
                        Map.of(
                                "process_name_en",
                                "Renamed",
                                "process_number",
                                3,
                                "process_code",
                                process.text("process_code")))
                .expect(200);
        admin.put(PROCESSES + 3, Map.of("process_name_en", name)).expect(200);
    }

    @Test
    void aTraceShowsWhatAProcessWasCalledThen() {
        Plant.Lot lot = plant.lot(1);
        String name = admin.get(PROCESSES + 1).expect(200).text("process_name_en");
        new Station(operator).run(lot.wip(1), 1, "FAIL");

        admin.put(PROCESSES + 1, Map.of("process_name_en", "Renamed")).expect(200);
        new Station(operator).run(lot.wip(1), 1, "PASS");
        admin.put(PROCESSES + 1, Map.of("process_name_en", name)).expect(200);

        assertThat(operator.get("/api/v1/wip-items/" + lot.wip(1) + "/trace")
                        .expect(200)
                        .json()
                        .path("process_history"))
                .extracting(attempt -> attempt.path("process_name").asString())
                .containsExactly(name, "Renamed");
    }

    @Test
    void aProcessThatNobodyUsesMayBeRenumbered() {
        Map<String, Object> process = new HashMap<>(Map.of("process_number", 95, "process_code", "NOBODY_USES_IT"));
        process.putAll(Map.of("process_name_ko", "x", "process_name_en", "x", "default_route", false));
        Answer made = admin.post("/api/v1/processes", process).expect(201);

        admin.put(PROCESSES + made.id(), Map.of("process_number", 96, "process_code", "STILL_NOBODY"))
                .expect(200);
        admin.delete(PROCESSES + made.id()).expect(204);
    }

    @Test
    void codesOfAUsedModelAndLineStay() {
        Answer lot = plant.read(plant.emptyLot(1));

        admin.put("/api/v1/product-models/" + lot.text("product_model_id"), Map.of("model_code", "ANOTHER"))
                .expectProblem(409, "CODE_IN_USE");
        admin.put("/api/v1/production-lines/" + lot.text("production_line_id"), Map.of("line_code", "ZZ99"))
                .expectProblem(409, "CODE_IN_USE");
        admin.put("/api/v1/product-models/" + lot.text("product_model_id"), Map.of("model_name", "Another"))
                .expect(200);
    }

    @Test
    void theCodeOfEquipmentStaysOnceSomethingRanOnIt() {
        String code = plant.equipment(1);
        long id = admin.get("/api/v1/equipment/code/" + code).expect(200).id();
        admin.put("/api/v1/equipment/" + id, Map.of("equipment_code", code + "-B"))
                .expect(200);
        admin.put("/api/v1/equipment/" + id, Map.of("equipment_code", code)).expect(200);
        Plant.Lot lot = plant.lot(1);
        operator.post(
                        "/api/v1/process-operations/start",
                        Map.of("wip_id", lot.wip(1), "process_id", "1", "equipment_id", code))
                .expect(201);

        admin.put("/api/v1/equipment/" + id, Map.of("equipment_code", code + "-B"))
                .expectProblem(409, "CODE_IN_USE");
    }
}
