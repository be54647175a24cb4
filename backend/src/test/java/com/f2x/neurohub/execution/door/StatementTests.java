package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many statements a step costs. Who calls is known beforehand, from a cache of seconds. */
@ApplicationTest
class StatementTests {

    /** Who writes is told, the unit is locked, then it is read. */
    private static final int TELL_LOCK_AND_LOAD = 3;

    private static final int COMPARE = 1;
    private static final int WRITE_ATTEMPT_AND_UNIT = 2;
    private static final int COUNT = 1;

    private final Api operator;
    private final Api manager;
    private final Plant plant;
    private final Station station;

    StatementTests(@Autowired Api api, @Autowired Plant plant) {
        this.operator = api.as(Role.OPERATOR);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.station = new Station(operator);
    }

    @BeforeEach
    void callersAreKnown() {
        operator.get("/api/v1/lots?limit=1").expect(200);
        manager.get("/api/v1/lots?limit=1").expect(200);
    }

    @Test
    void aStepTakesFiveStatementsToStartAndFiveToComplete() {
        String unit = plant.lot(1).wip(1);

        assertThat(station.start(unit, 1).expect(201).statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + WRITE_ATTEMPT_AND_UNIT);
        assertThat(station.start(unit, 1).expect(200).statements()).isEqualTo(TELL_LOCK_AND_LOAD);
        assertThat(station.complete(unit, 1, "PASS").expect(200).statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + WRITE_ATTEMPT_AND_UNIT);
        assertThat(station.complete(unit, 1, "PASS").expect(200).statements()).isEqualTo(TELL_LOCK_AND_LOAD + COMPARE);
        assertThat(station.start(unit, 3).expect(422).statements()).isEqualTo(TELL_LOCK_AND_LOAD);
    }

    @Test
    void whatTheLotCountsTakesOneMore() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1).expect(201);

        assertThat(station.complete(unit, 1, "FAIL").expect(200).statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + WRITE_ATTEMPT_AND_UNIT + COUNT);
        assertThat(station.start(unit, 1).expect(201).statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + WRITE_ATTEMPT_AND_UNIT + COUNT);
    }

    @Test
    void equipmentIsFoundLockedAndCounted() {
        Plant.Lot lot = plant.lot(2);
        String limited = plant.equipment(5);
        String unlimited = plant.equipment(0);

        assertThat(station.start(lot.wip(1), 1, "equipment_id", unlimited)
                        .expect(201)
                        .statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + 1 + WRITE_ATTEMPT_AND_UNIT);
        assertThat(station.start(lot.wip(2), 1, "equipment_id", limited)
                        .expect(201)
                        .statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + 1 + WRITE_ATTEMPT_AND_UNIT);
        assertThat(station.complete(lot.wip(2), 1, "PASS").expect(200).statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + WRITE_ATTEMPT_AND_UNIT + 1);
    }

    @Test
    void anotherWorkersNameIsLookedUp() {
        String unit = plant.lot(1).wip(1);

        assertThat(new Station(manager)
                        .start(unit, 1, "worker_id", "nobody")
                        .expect(201)
                        .statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + 1 + WRITE_ATTEMPT_AND_UNIT);
    }

    @Test
    void theConversionIssuesTheSerialInOneMore() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        station.passEach(lot.wip(1), 1);
        station.passEach(lot.wip(2), 1);
        station.start(lot.wip(1), 7).expect(201);

        assertThat(station.complete(lot.wip(1), 7, "PASS").expect(200).statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + WRITE_ATTEMPT_AND_UNIT + 1 + COUNT);
        assertThat(station.start(lot.wip(1), 8).expect(201).statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + WRITE_ATTEMPT_AND_UNIT + 1);
        int byHand = TELL_LOCK_AND_LOAD + WRITE_ATTEMPT_AND_UNIT + 1 + WRITE_ATTEMPT_AND_UNIT + 1 + COUNT;
        assertThat(station.convert(lot.wip(2)).expect(201).statements()).isEqualTo(byHand + 1);
        assertThat(station.convert(lot.wip(2)).expect(400).statements()).isEqualTo(TELL_LOCK_AND_LOAD + COMPARE + 1);
        assertThat(operator.post("/api/v1/wip-items/" + lot.wip(2) + "/convert-to-serial")
                        .expect(200)
                        .statements())
                .isEqualTo(TELL_LOCK_AND_LOAD + COMPARE + 2);
    }
}
