package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class HistoricalTests {

    private static final Instant YEARS_AGO = Instant.parse("2001-06-05T20:50:22Z");

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Clock clock;
    private final Tester manager;

    HistoricalTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.clock = clock;
        this.manager = new Tester(api.as(Role.MANAGER));
    }

    @Test
    void aLaterRunSupersedesAnEarlierPass() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        Records records = new Records(lot.number(), YEARS_AGO);
        long pass = tell(records.pass(lot.wip(1), 1));
        assertLot(lot, "COMPLETED", 1, 0);

        tell(records.fail(lot.wip(1), 1));

        assertThat(database.number(
                        "select count(*) from process_data where id = ? and superseded_at is not null"
                                + " and superseded_by = recorded_by",
                        pass))
                .isOne();
        assertLot(lot, "IN_PROGRESS", 0, 1);
        assertThat(wip(lot).text("status")).isEqualTo("FAILED");

        tell(records.pass(lot.wip(1), 1));
        assertLot(lot, "COMPLETED", 1, 0);
    }

    @Test
    void runsOfOneBodySupersedeEachOther() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        Records records = new Records(lot.number(), YEARS_AGO);

        manager.deliver(
                        Tester.HISTORICAL,
                        records.lines(
                                records.pass(lot.wip(1), 1),
                                records.fail(lot.wip(1), 1),
                                records.pass(lot.wip(1), 1),
                                records.pass(lot.wip(1), 1)))
                .expect(4, 0, 0);

        assertLot(lot, "COMPLETED", 1, 0);
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and superseded_at is not null", lot.id()))
                .isEqualTo(2);
    }

    @Test
    void anOlderRunIsStoredAndChangesNothing() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        Records early = new Records(lot.number(), YEARS_AGO);
        Records late = new Records(lot.number(), YEARS_AGO.plus(Duration.ofDays(1)));
        tell(late.pass(lot.wip(1), 1));

        tell(early.fail(lot.wip(1), 1));
        tell(early.pass(lot.wip(1), 1));

        assertLot(lot, "COMPLETED", 1, 0);
        assertThat(wip(lot).text("status")).isEqualTo("COMPLETED");
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and result = 'PASS'"
                                + " and superseded_at is null",
                        lot.id()))
                .isOne();
        Answer yield = api.as(Role.VIEWER)
                .get("/api/v1/lots/%d/yield?process=LASER_MARKING".formatted(lot.id()))
                .expect(200);
        assertThat(yield.json().path("runs").asInt()).isEqualTo(3);
        assertThat(yield.json().path("first_pass_units").asInt()).isZero();
        assertThat(yield.json().path("final_pass_units").asInt()).isOne();
    }

    @Test
    void whatOnlyMattersNowIsNotAsked() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        String machine = plant.equipment(0);
        database.update("update equipment set status = 'MAINTENANCE' where equipment_code = ?", machine);
        Records records = new Records(lot.number(), YEARS_AGO);
        Map<String, Object> pass = records.pass(lot.wip(1), 1, "equipment", machine);
        tell(pass);
        api.as(Role.MANAGER)
                .put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED"))
                .expect(200);

        long row = tell(records.fail(lot.wip(1), 1, "equipment", machine));

        Answer stored = api.as(Role.VIEWER).get("/api/v1/process-data/" + row).expect(200);
        assertThat(stored.text("equipment_code")).isEqualTo(machine);
        assertThat(stored.text("started_at")).isEqualTo("2001-06-05T20:51:22Z");
        assertThat(plant.read(lot).text("status")).isEqualTo("CLOSED");
    }

    @Test
    void liveWorkIsRefusedAllThis() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 2);
        String machine = plant.equipment(0);
        database.update("update equipment set status = 'MAINTENANCE' where equipment_code = ?", machine);
        Records records = new Records(lot.number(), clock.instant().minus(Duration.ofHours(1)));
        live(records.pass(lot.wip(1), 1)).expect(1, 0, 0);
        live(records.pass(lot.wip(1), 1)).expectRejected("STEP_ALREADY_PASSED");
        live(records.pass(lot.wip(2), 1, "equipment", machine)).expectRejected("EQUIPMENT_NOT_USABLE");
        live(new Records(lot.number(), YEARS_AGO).pass(lot.wip(2), 1)).expectRejected("EVENT_TIME");
        live(records.pass(lot.wip(2), 1)).expect(1, 0, 0);
        api.as(Role.MANAGER)
                .put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED"))
                .expect(200);
        live(records.pass(lot.wip(2), 1)).expectRejected("LOT_STATE");
    }

    @Test
    void routeAndResultAreAskedInThePastToo() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        Records records = new Records(lot.number(), YEARS_AGO);

        deliver(records.pass(lot.wip(1), 2)).expectRejected("STEP_NOT_ON_ROUTE");
        deliver(records.pass(lot.wip(1), 1, "defects", new String[] {"SCRATCH"}))
                .expectRejected("PASS_FORBIDS_DEFECTS");
        deliver(records.pass(lot.wip(1), 1, "started_at", "-100000-01-01T00:00:00Z"))
                .expectRejected("INVALID_CONTENT");
        deliver(records.pass(
                        lot.wip(1), 1, "started_at", "1900-01-01T00:00:00Z", "completed_at", "2001-01-01T00:00:00Z"))
                .expectRejected("INVALID_CONTENT");
    }

    private long tell(Map<String, Object> run) {
        return deliver(run).expect(1, 0, 0).rows().get(0);
    }

    private Receipts deliver(Map<String, Object> run) {
        return manager.deliver(Tester.HISTORICAL, new Records("", YEARS_AGO).lines(run));
    }

    private Receipts live(Map<String, Object> run) {
        return manager.deliver(new Records("", YEARS_AGO).lines(run));
    }

    private Answer wip(Plant.Lot lot) {
        return api.as(Role.VIEWER).get("/api/v1/wip-items/" + lot.wip(1)).expect(200);
    }

    private void assertLot(Plant.Lot lot, String status, int passed, int failed) {
        Answer read = plant.read(lot);
        assertThat(read.text("status")).isEqualTo(status);
        assertThat(read.json().path("passed_quantity").asInt()).isEqualTo(passed);
        assertThat(read.json().path("failed_quantity").asInt()).isEqualTo(failed);
    }
}
