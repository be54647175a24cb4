package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ConversionTests {

    private final Api operator;
    private final Plant plant;
    private final Database database;
    private final Station station;

    ConversionTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.database = database;
        this.station = new Station(operator);
    }

    @Test
    void thePassOfTheConversionStepIssuesTheSerial() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        station.pass(lot.wip(2), 1, 1);
        assertThat(station.wip(lot.wip(2)).text("status")).isEqualTo("COMPLETED");

        Answer passed = station.pass(lot.wip(2), 7, 7);

        Answer serial = station.serial(lot.serial(2));
        assertThat(serial.text("status")).isEqualTo("CREATED");
        assertThat(serial.text("wip_id")).isEqualTo(lot.wip(2));
        assertThat(passed.text("serial_id")).isEqualTo(serial.text("id"));
        Answer wip = station.wip(lot.wip(2));
        assertThat(wip.text("status")).isEqualTo("CONVERTED");
        assertThat(wip.text("serial_id")).isEqualTo(serial.text("id"));
        assertThat(wip.text("converted_at")).isEqualTo(passed.text("completed_at"));
        assertThat(plant.read(lot).text("serial_count")).isEqualTo("1");
        assertThat(plant.read(lot).text("passed_quantity")).isEqualTo("0");
    }

    @Test
    void stepsAfterTheConversionTakeEitherName() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        station.passEach(lot.wip(1), 1, 7);
        station.passEach(lot.wip(2), 1, 7);

        station.start(lot.wip(1), 8).expect(201);
        assertThat(station.serial(lot.serial(1)).text("status")).isEqualTo("IN_PROGRESS");
        station.complete(lot.serial(1), 8, "PASS").expect(200);
        station.start(lot.serial(2), 8).expect(201);
        station.complete(lot.wip(2), 8, "PASS").expect(200);

        assertThat(station.serial(lot.serial(1)).text("status")).isEqualTo("PASSED");
        assertThat(station.serial(lot.serial(2)).text("completed_at")).isNotEmpty();
        assertThat(plant.read(lot).text("status")).isEqualTo("COMPLETED");
    }

    @Test
    void aSerialIsReworkedThreeTimesAtMost() {
        String route = plant.route(1, 7, 8);
        plant.setStep(route, 8, "max_attempts = 10");
        Plant.Lot lot = plant.lotOn(route, 1);
        station.passEach(lot.wip(1), 1, 7);
        for (int rework = 0; rework <= 3; rework++) {
            station.start(lot.wip(1), 8).expect(201);
            assertThat(station.serial(lot.serial(1)).text("rework_count")).isEqualTo(String.valueOf(rework));
            assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("0");
            station.complete(
                            lot.wip(1),
                            8,
                            "FAIL",
                            "defect_data",
                            Map.of("defects", List.of(Map.of("code", "Dent", "reason", "deep"))))
                    .expect(200);
            assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("1");
        }

        station.start(lot.wip(1), 8).expectProblem(422, "REWORK_LIMIT");
        Answer serial = station.serial(lot.serial(1));
        assertThat(serial.text("status")).isEqualTo("FAILED");
        assertThat(serial.text("failure_reason")).isEqualTo("Dent: deep");
    }

    @Test
    void aReworkedSerialPasses() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.passEach(lot.wip(1), 1, 7);
        station.run(lot.serial(1), 8, "FAIL");
        station.run(lot.serial(1), 8, "PASS");

        Answer serial = station.serial(lot.serial(1));
        assertThat(serial.text("status")).isEqualTo("PASSED");
        assertThat(serial.text("rework_count")).isEqualTo("1");
        assertThat(serial.json().path("failure_reason").isNull()).isTrue();
        assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("0");
        assertThat(plant.read(lot).text("status")).isEqualTo("COMPLETED");
    }

    @Test
    void reworkOfASerialCountsAndLeavesItInProgress() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.passEach(lot.wip(1), 1, 7);
        station.run(lot.serial(1), 8, "REWORK");

        assertThat(station.serial(lot.serial(1)).text("status")).isEqualTo("IN_PROGRESS");
        assertThat(station.serial(lot.serial(1)).text("rework_count")).isEqualTo("1");
        station.run(lot.serial(1), 8, "PASS");
        assertThat(station.serial(lot.serial(1)).text("status")).isEqualTo("PASSED");
    }

    @Test
    void aRouteWithoutConversionCompletesItsLotByItsItems() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2), 2);
        station.pass(lot.wip(1), 1, 2);
        assertThat(plant.read(lot).text("status")).isEqualTo("IN_PROGRESS");
        assertThat(plant.read(lot).text("passed_quantity")).isEqualTo("1");
        station.pass(lot.wip(2), 1, 2);

        assertThat(plant.read(lot).text("status")).isEqualTo("COMPLETED");
        assertThat(plant.read(lot).text("serial_count")).isEqualTo("0");
        station.convert(lot.wip(1)).expectProblem(422, "ROUTE_WITHOUT_CONVERSION");
    }

    @Test
    void aSerialIsBornPassedWhereNothingFollows() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 1);
        station.pass(lot.wip(1), 1, 1);
        station.pass(lot.wip(1), 7, 7);

        Answer serial = station.serial(lot.serial(1));
        assertThat(serial.text("status")).isEqualTo("PASSED");
        assertThat(serial.text("completed_at")).isNotEmpty();
        assertThat(plant.read(lot).text("status")).isEqualTo("COMPLETED");
        assertThat(plant.read(lot).text("passed_quantity")).isEqualTo("1");
    }

    @Test
    void anUnfinishedItemIsNotConverted() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 7), 1);

        station.convert(lot.wip(1)).expectProblem(422, "PREVIOUS_STEP_NOT_PASSED");
        station.pass(lot.wip(1), 1, 1);
        station.convert(lot.wip(1)).expectProblem(422, "PREVIOUS_STEP_NOT_PASSED");
        station.start(lot.wip(1), 7).expectProblem(422, "PREVIOUS_STEP_NOT_PASSED");
        assertThat(database.number("select count(*) from process_data where lot_id = ?", lot.id()))
                .isOne();
    }

    @Test
    void aConversionThatFailsLeavesTheItemCompleted() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 1);
        station.pass(lot.wip(1), 1, 1);
        for (String result : List.of("FAIL", "REWORK")) {
            station.run(lot.wip(1), 7, result);
            assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("COMPLETED");
            assertThat(plant.read(lot).text("failed_quantity")).isEqualTo("0");
        }

        station.pass(lot.wip(1), 7, 7);
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("CONVERTED");
    }

    @Test
    void conversionByHandRecordsTheStep() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        station.pass(lot.wip(1), 1, 1);
        station.pass(lot.wip(2), 1, 1);

        Answer serial = station.convert(lot.wip(1)).expect(201);
        assertThat(serial.text("serial_number")).isEqualTo(lot.serial(1));
        assertThat(serial.text("sequence_in_lot")).isEqualTo("1");
        Answer again = station.convert(lot.wip(1)).expectProblem(400, "SERIAL_ALREADY_ISSUED");
        assertThat(again.text("error_code")).isEqualTo("VAL_004");
        assertThat(again.text("message")).startsWith(lot.wip(1) + " is already converted to serial " + lot.serial(1));
        Answer both = operator.post(
                        "/api/v1/wip-items/" + station.wip(lot.wip(2)).id() + "/convert-to-serial",
                        Map.of("operator_id", 7, "notes", "by hand"))
                .expect(201);
        assertThat(both.text("serial.serial_number")).isEqualTo(lot.serial(2));
        assertThat(both.text("wip_item.status")).isEqualTo("CONVERTED");
        operator.post("/api/v1/wip-items/" + lot.wip(2) + "/convert-to-serial", "null")
                .expect(200);
        operator.post("/api/v1/wip-items/" + lot.wip(2) + "/convert-to-serial").expect(200);
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and process_id = 7 and result = 'PASS'",
                        lot.id()))
                .isEqualTo(2);
    }

    @Test
    void conversionByHandFinishesTheStepThatRuns() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.pass(lot.wip(1), 1, 1);
        station.start(lot.wip(1), 7).expect(201);

        station.convert(lot.wip(1).toLowerCase(java.util.Locale.ROOT)).expect(201);

        assertThat(database.number("select count(*) from process_data where lot_id = ? and process_id = 7", lot.id()))
                .isOne();
        station.pass(lot.serial(1), 8, 8);
    }

    @Test
    void theUnitToConvertMustBeNamed() {
        operator.post("/api/v1/serials/generate-from-wip").expect(422);
        operator.post("/api/v1/serials/generate-from-wip?wip_id=").expect(422);
        assertThat(operator.post("/api/v1/serials/generate-from-wip?wip_id=%00").status())
                .isBetween(400, 422);
    }
}
