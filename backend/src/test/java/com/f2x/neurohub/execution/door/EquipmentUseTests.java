package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class EquipmentUseTests {

    private final Plant plant;
    private final Database database;
    private final Station station;
    private final Api manager;
    private final Instant now;

    EquipmentUseTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.plant = plant;
        this.database = database;
        this.station = new Station(api.as(Role.OPERATOR));
        this.manager = api.as(Role.MANAGER);
        this.now = clock.instant();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status = 'MAINTENANCE'", "status = 'OUT_OF_SERVICE'", "status = 'RETIRED'", "is_active = false"
            })
    void equipmentThatIsNotAvailableIsRefused(String state) {
        String machine = plant.equipment(0);
        database.update("update equipment set " + state + " where equipment_code = ?", machine);
        String unit = plant.lot(1).wip(1);

        Answer refused = station.start(unit, 1, "equipment_id", machine).expectProblem(422, "EQUIPMENT_NOT_USABLE");

        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo("equipment_id");
        assertThat(refused.text("message")).contains(machine);
        station.start(unit, 1).expect(201);
    }

    @Test
    void equipmentRunsAsManyUnitsAsItHasRoomFor() {
        String machine = plant.equipment(1);
        Plant.Lot lot = plant.lot(2);
        station.start(lot.wip(1), 1, "equipment_id", machine).expect(201);

        Answer refused =
                station.start(lot.wip(2), 1, "equipment_id", machine).expectProblem(422, "EQUIPMENT_NOT_USABLE");
        assertThat(refused.text("message")).contains("IN_USE");
        station.start(lot.wip(1), 1, "equipment_id", machine).expect(200);
        station.complete(lot.wip(1), 1, "PASS").expect(200);
        station.start(lot.wip(2), 1, "equipment_id", machine).expect(201);
    }

    @Test
    void equipmentOfAnotherProcessOrLineIsRefusedWhereTheStepRequiresEquipment() {
        String route = plant.route(1);
        plant.setStep(route, 1, "requires_equipment = true");
        String machine = plant.equipment(0);
        Plant.Lot lot = plant.lotOn(route, 1);
        assign(machine, "process_id = 2");
        Answer process = station.start(lot.wip(1), 1, "equipment_id", machine).expectProblem(422, "EQUIPMENT_NOT_FIT");
        assertThat(process.json().path("details").path(0).path("field").asString())
                .isEqualTo("equipment_id");
        assertThat(process.text("message")).contains(machine, "process 1");

        assign(machine, "process_id = 1, production_line_id = " + plant.line());
        Answer line = station.start(lot.wip(1), 1, "equipment_id", machine).expectProblem(422, "EQUIPMENT_NOT_FIT");
        assertThat(line.text("message")).contains(machine, lot.number());

        assign(machine, "production_line_id = (select production_line_id from lots where id = " + lot.id() + ")");
        Answer started = station.start(lot.wip(1), 1, "equipment_id", machine).expect(201);
        assertThat(doubt(started)).isEmpty();
    }

    @Test
    void equipmentOfAnotherProcessOrLineIsRecordedAndFlaggedElsewhere() {
        String machine = plant.equipment(0);
        Plant.Lot lot = plant.lot(2);
        assign(machine, "process_id = 6");
        Answer process = station.start(lot.wip(1), 1, "equipment_id", machine).expect(201);
        assertThat(doubt(process)).isEqualTo("OTHER_PROCESS");
        assign(machine, "process_id = null, production_line_id = " + plant.line());
        Answer line = station.start(lot.wip(2), 1, "equipment_id", machine).expect(201);
        assertThat(doubt(line)).isEqualTo("OTHER_LINE");

        assertThat(manager.get("/api/v1/process-data?equipment_doubt=OTHER_PROCESS&lot_id=" + lot.id())
                        .expect(200)
                        .json())
                .singleElement()
                .satisfies(
                        run -> assertThat(run.path("equipment_code").asString()).isEqualTo(machine));
        station.complete(lot.wip(1), 1, "PASS").expect(200);
        assertThat(doubt(process)).isEqualTo("OTHER_PROCESS");
    }

    private void assign(String machine, String assignment) {
        database.update("update equipment set " + assignment + " where equipment_code = ?", machine);
    }

    private String doubt(Answer started) {
        return manager.get("/api/v1/process-data/" + started.text("process_data_id"))
                .expect(200)
                .json()
                .path("equipment_doubt")
                .asString("");
    }

    @Test
    void someStepsNeedKnownEquipment() {
        String route = plant.route(1);
        plant.setStep(route, 1, "requires_equipment = true");
        Plant.Lot lot = plant.lotOn(route, 1);

        station.start(lot.wip(1), 1).expectProblem(422, "EQUIPMENT_REQUIRED");
        station.start(lot.wip(1), 1, "equipment_id", "").expectProblem(422, "EQUIPMENT_REQUIRED");
        station.start(lot.wip(1), 1, "equipment_id", "UNKNOWN").expectProblem(422, "EQUIPMENT_REQUIRED");
        station.start(lot.wip(1), 1, "equipment_id", plant.equipment(0)).expect(201);
    }

    @Test
    void theTimeOfCompletedWorkAddsUp() {
        String machine = plant.equipment(0);
        Plant.Lot lot = plant.lot(2);
        work(lot.wip(1), machine, 90, "PASS");
        work(lot.wip(2), machine, 30, "FAIL");
        station.start(lot.wip(2), 1, "equipment_id", machine).expect(201);

        assertThat(database.number("select operation_seconds from equipment where equipment_code = ?", machine))
                .isEqualTo(120);
    }

    private void work(String unit, String machine, int seconds, String result) {
        station.start(unit, 1, "equipment_id", machine, "occurred_at", now.minusSeconds(600))
                .expect(201);
        station.complete(unit, 1, result, "occurred_at", now.minusSeconds(600 - seconds))
                .expect(200);
        station.complete(unit, 1, result).expect(200);
    }
}
