package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ScanTests {

    private final Api operator;
    private final Plant plant;
    private final Station station;

    ScanTests(@Autowired Api api, @Autowired Plant plant) {
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.station = new Station(operator);
    }

    @Test
    void aScanTellsTheUnitAndItsNextStep() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 1);
        String unit = lot.wip(1);
        assertThatNextIs(scan(unit.toLowerCase(Locale.ROOT), "null"), "1", false);
        station.start(unit, 1).expect(201);
        assertThatNextIs(scan(unit, "{}"), "1", true);
        station.complete(unit, 1, "FAIL").expect(200);
        assertThatNextIs(scan(unit, "null"), "1", false);
        station.passEach(unit, 1);
        assertThatNextIs(scan(unit, "null"), "7", false);
        station.passEach(unit, 7);

        Answer done = scan(unit, "null");
        assertThat(done.text("status")).isEqualTo("CONVERTED");
        assertThat(done.json().path("next_process_id").isNull()).isTrue();
        assertThat(done.statements()).isEqualTo(2);
    }

    @Test
    void aScanWarnsOfAStepThatPassed() {
        String unit = plant.lot(1).wip(1);
        station.passEach(unit, 1);

        Answer passed = operator.post("/api/v1/wip-items/" + unit + "/scan?process_id=PROC-001")
                .expect(200);
        assertThat(passed.text("has_pass_for_process")).isEqualTo("true");
        assertThat(passed.text("pass_warning_message")).contains("already completed with PASS");
        assertThat(passed.statements()).isEqualTo(3);
        Answer korean = operator.reading("ko")
                .post("/api/v1/wip-items/" + unit + "/scan?process_id=PROC-001")
                .expect(200);
        assertThat(korean.text("pass_warning_message")).contains("이미");
        assertThat(korean.header("Content-Language")).isEqualTo("ko");
        Answer open = operator.post("/api/v1/wip-items/" + unit + "/scan?process_id=2")
                .expect(200);
        assertThat(open.text("has_pass_for_process")).isEqualTo("false");
        operator.post("/api/v1/wip-items/" + unit + "/scan?process_id=99").expectProblem(404, "PROCESS_NOT_FOUND");
    }

    @Test
    void anUnknownUnitIsNotFound() {
        operator.post("/api/v1/wip-items/WIP-NONE/scan").expectProblem(404, "WIP_ITEM_NOT_FOUND");
    }

    private Answer scan(String unit, String body) {
        return operator.post("/api/v1/wip-items/" + unit + "/scan", body).expect(200);
    }

    private static void assertThatNextIs(Answer scan, String process, boolean running) {
        assertThat(scan.text("next_process_id")).isEqualTo(process);
        assertThat(scan.text("running")).isEqualTo(String.valueOf(running));
        assertThat(scan.text("wip_id")).startsWith("WIP-");
    }
}
