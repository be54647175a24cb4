package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deliveries and what else happens to their units: holds, aborts, machines that do not fit. */
@ApplicationTest
class HeldDeliveryTests {

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Tester tester;
    private final Station station;
    private final Records first;
    private final Plant.Lot lot;

    HeldDeliveryTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.tester = new Tester(api.as(Role.MANAGER));
        this.station = new Station(api.as(Role.OPERATOR));
        this.lot = plant.lot(2);
        this.first = new Records(lot.number(), clock.instant().minusSeconds(3_600));
    }

    @Test
    void liveWorkObeysHoldsAndThePastDoesNot() {
        hold("wip-items/" + lot.wip(1));

        Receipts receipts = tester.deliver(first.lines(first.pass(lot.wip(1), 1), first.pass(lot.wip(2), 1)));
        receipts.expect(1, 0, 1);
        assertThat(receipts.rejections()).containsExactly(Map.entry(1L, "UNIT_ON_HOLD"));
        hold("lots/" + lot.id());
        tester.deliver(first.lines(first.pass(lot.wip(2), 2))).expectRejected("UNIT_ON_HOLD");

        tester.deliver(Tester.HISTORICAL, first.lines(first.pass(lot.wip(1), 1), first.pass(lot.wip(2), 2)))
                .expect(2, 0, 0);
    }

    @Test
    void equipmentThatDoesNotFitIsRecordedWithADoubt() {
        String machine = plant.equipment(0);
        database.update("update equipment set process_id = 2 where equipment_code = ?", machine);

        tester.deliver(first.lines(first.pass(lot.wip(1), 1, "equipment", machine)))
                .expect(1, 0, 0);
        tester.deliver(Tester.HISTORICAL, first.lines(first.pass(lot.wip(2), 1, "equipment", machine)))
                .expect(1, 0, 0);
        tester.deliver(first.lines(first.pass(lot.wip(1), 2, "equipment", machine)))
                .expect(1, 0, 0);
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and equipment_doubt = 'OTHER_PROCESS'",
                        lot.id()))
                .isEqualTo(2);
    }

    @Test
    void anAbortedRunMakesNothingLate() {
        Map<String, Object> run = first.pass(lot.wip(1), 1);
        station.start(lot.wip(1), 1).expect(201);
        station.abort(lot.wip(1), 1, "wrong unit").expect(200);

        tester.deliver(Tester.HISTORICAL, first.lines(run)).expect(1, 0, 0);

        station.start(lot.wip(1), 1).expectProblem(422, "STEP_ALREADY_PASSED");
    }

    private void hold(String target) {
        api.as(Role.MANAGER)
                .post("/api/v1/" + target + "/holds", Map.of("reason", "wrong glue"))
                .expect(201);
    }
}
