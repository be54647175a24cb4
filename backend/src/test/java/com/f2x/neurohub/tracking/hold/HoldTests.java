package com.f2x.neurohub.tracking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ApplicationTest
class HoldTests {

    private static final String HOLDS = "/api/v1/holds";

    private final Api api;
    private final Api manager;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;
    private final Station station;

    HoldTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired TestUsers users) {
        this.api = api;
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
        this.users = users;
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @Test
    void nothingStartsOnAUnitThatIsHeld() {
        Plant.Lot lot = plant.lot(2);
        holdUnit(lot.wip(1), "wrong glue").expect(201);

        Answer refused = station.start(lot.wip(1), 1).expectProblem(422, "UNIT_ON_HOLD");
        assertThat(refused.text("message")).contains("on hold", "wrong glue", "test_manager");
        assertThat(refused.text("error_code")).isEqualTo("VAL_004");
        station.start(lot.wip(2), 1).expect(201);
    }

    @Test
    void nothingStartsOnALotThatIsHeld() {
        Plant.Lot lot = plant.lot(2);
        Answer hold = holdLot(lot, "wrong magnets").expect(201);

        for (int unit = 1; unit <= 2; unit++) {
            Answer refused = station.start(lot.wip(unit), 1).expectProblem(422, "UNIT_ON_HOLD");
            assertThat(refused.text("message")).contains("wrong magnets (whole LOT, test_manager)");
        }
        release(hold, Map.of("reason", "magnets are right")).expect(200);
        station.start(lot.wip(1), 1).expect(201);
    }

    @Test
    void whatRunsGoesOn() {
        Plant.Lot lot = plant.lot(2);
        Answer started = station.start(lot.wip(1), 1).expect(201);
        station.start(lot.wip(2), 1).expect(201);
        holdLot(lot, "wrong glue").expect(201);

        assertThat(station.start(lot.wip(1), 1).expect(200).text("started_at")).isEqualTo(started.text("started_at"));
        station.complete(lot.wip(1), 1, "PASS").expect(200);
        station.complete(lot.wip(1), 1, "PASS").expect(200);
        station.abort(lot.wip(2), 1, "wrong unit").expect(200);
        station.start(lot.wip(2), 1).expectProblem(422, "UNIT_ON_HOLD");
    }

    @Test
    void aHeldUnitIsNotConverted() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.pass(lot.wip(1), 1, 1);
        Answer hold = holdUnit(lot.wip(1), "wrong glue").expect(201);

        station.convert(lot.wip(1)).expectProblem(422, "UNIT_ON_HOLD");
        manager.post("/api/v1/wip-items/%s/convert-to-serial".formatted(lot.wip(1)))
                .expectProblem(422, "UNIT_ON_HOLD");
        release(hold, Map.of()).expect(200);
        station.convert(lot.wip(1)).expect(201);
        holdSerial(lot.serial(1), "no label").expect(201);
        station.convert(lot.wip(1)).expectProblem(400, "SERIAL_ALREADY_ISSUED");
        station.start(lot.serial(1), 8).expectProblem(422, "UNIT_ON_HOLD");
    }

    @Test
    void everyHoldMustBeReleased() {
        Plant.Lot lot = plant.lot(1);
        Answer first = holdUnit(lot.wip(1), "wrong glue").expect(201);
        Answer second = holdUnit(lot.wip(1), "scratched").expect(201);
        Answer third = holdLot(lot, "wrong glue").expect(201);
        Answer other = holdUnitAs("second_manager", lot.wip(1), "wrong glue").expect(201);

        for (Answer hold : new Answer[] {second, third, first}) {
            release(hold, Map.of()).expect(200);
            station.start(lot.wip(1), 1).expectProblem(422, "UNIT_ON_HOLD");
        }
        release(other, Map.of()).expect(200);
        station.start(lot.wip(1), 1).expect(201);
    }

    @Test
    void theSameHoldIsARepetitionWhileItIsActive() {
        Plant.Lot lot = plant.lot(1);
        Answer unit = holdUnit(lot.wip(1), "wrong glue").expect(201);
        Answer whole = holdLot(lot, "wrong glue").expect(201);

        assertThat(holdUnit(lot.wip(1).toLowerCase(Locale.ROOT), " wrong glue ")
                        .expect(200)
                        .id())
                .isEqualTo(unit.id());
        assertThat(holdLot(lot, "wrong glue").expect(200).id()).isEqualTo(whole.id());
        release(unit, Map.of()).expect(200);
        assertThat(holdUnit(lot.wip(1), "wrong glue").expect(201).id()).isNotEqualTo(unit.id());
    }

    @Test
    void aHoldIsReleasedOnce() {
        Answer hold = holdLot(plant.lot(1), "wrong glue").expect(201);
        Answer released = release(hold, Map.of("reason", " fixed ")).expect(200);

        assertThat(released.text("active")).isEqualTo("false");
        assertThat(released.text("release_reason")).isEqualTo("fixed");
        assertThat(released.text("released_by_name")).isEqualTo("test_manager");
        Answer again = api.asUser(users.named("second_manager", Role.MANAGER))
                .post(HOLDS + "/" + hold.id() + "/release")
                .expect(200);
        assertThat(again.body()).isEqualTo(released.body());
    }

    @Test
    void aSerialIsHeldByItsNumberOrItsId() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        station.pass(lot.wip(1), 1, 1);
        station.convert(lot.wip(1)).expect(201);
        long id = station.serial(lot.serial(1)).id();

        Answer byNumber = holdSerial(lot.serial(1), "no label").expect(201);
        assertThat(byNumber.text("wip_id")).isEqualTo(lot.wip(1));
        assertThat(holdSerial(String.valueOf(id), "no label").expect(200).id()).isEqualTo(byNumber.id());
        assertThat(holdUnit(lot.serial(1), "no label").expect(200).id()).isEqualTo(byNumber.id());
    }

    @Test
    void whatIsHeldShowsIt() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        station.pass(lot.wip(1), 1, 1);
        station.convert(lot.wip(1)).expect(201);
        assertThatHeld(lot, "false", "false", "false");

        Answer unit = holdUnit(lot.wip(1), "wrong glue").expect(201);
        assertThatHeld(lot, "false", "true", "true");
        assertThat(station.wip(lot.wip(2)).text("held")).isEqualTo("false");
        Answer scan = station.scan(lot.wip(1)).expect(200);
        assertThat(scan.text("held")).isEqualTo("true");
        assertThat(scan.json().path("holds").path(0).path("reason").asString()).isEqualTo("wrong glue");
        assertThat(scan.json().path("holds").path(0).path("placed_by").asString())
                .isEqualTo("test_manager");

        release(unit, Map.of()).expect(200);
        holdLot(lot, "wrong magnets").expect(201);
        assertThatHeld(lot, "true", "true", "true");
        assertThat(station.scan(lot.wip(2)).expect(200).json().path("holds")).hasSize(1);
    }

    private void assertThatHeld(Plant.Lot lot, String whole, String unit, String serial) {
        assertThat(plant.read(lot).text("held")).isEqualTo(whole);
        assertThat(station.wip(lot.wip(1)).text("held")).isEqualTo(unit);
        assertThat(station.serial(lot.serial(1)).text("held")).isEqualTo(serial);
    }

    @Test
    void holdsAreListed() {
        Plant.Lot lot = plant.lot(2);
        Answer unit = holdUnit(lot.wip(1), "wrong glue").expect(201);
        holdLot(lot, "wrong magnets").expect(201);
        release(unit, Map.of()).expect(200);
        long wipItem = station.wip(lot.wip(1)).id();

        Api viewer = api.as(Role.VIEWER);
        assertThat(viewer.get(HOLDS + "?lot_id=" + lot.id()).expect(200).json()).hasSize(2);
        assertThat(viewer.get(HOLDS + "?wip_item_id=" + wipItem).expect(200).json())
                .hasSize(1);
        Answer active = viewer.get(HOLDS + "?active=true&lot_id=" + lot.id()).expect(200);
        assertThat(active.json()).hasSize(1);
        assertThat(active.json().path(0).path("lot_number").asString()).isEqualTo(lot.number());
        assertThat(active.json().path(0).path("wip_item_id").isNull()).isTrue();
        assertThat(viewer.get(HOLDS + "?active=false&lot_id=" + lot.id())
                        .expect(200)
                        .json())
                .hasSize(1);
    }

    @Test
    void holdsAreTheManagersBusiness() {
        Plant.Lot lot = plant.lot(1);
        Answer hold = holdLot(lot, "wrong glue").expect(201);
        Api operator = api.as(Role.OPERATOR);

        operator.post("/api/v1/lots/%d/holds".formatted(lot.id()), Map.of("reason", "x"))
                .expectProblem(403, "NOT_PERMITTED");
        operator.post(HOLDS + "/" + hold.id() + "/release").expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void whatCannotBeHeldIsRefused() {
        holdUnit("WIP-XX01NON250101-001", "x").expectProblem(404, "WIP_ITEM_NOT_FOUND");
        holdSerial("XX01NON250101001", "x").expectProblem(404, "SERIAL_NOT_FOUND");
        holdSerial("999999999", "x").expectProblem(404, "SERIAL_NOT_FOUND");
        manager.post("/api/v1/lots/999999999/holds", Map.of("reason", "x")).expectProblem(404, "LOT_NOT_FOUND");
        manager.post(HOLDS + "/999999999/release").expectProblem(404, "HOLD_NOT_FOUND");
        Plant.Lot lot = plant.lot(1);
        holdLot(lot, " ").expect(422);
        holdLot(lot, "x".repeat(501)).expect(422);
    }

    @Test
    void holdsAreKeptForEver() {
        Plant.Lot lot = plant.lot(1);
        Answer hold = holdLot(lot, "wrong glue").expect(201);

        assertRefused("update holds set reason = 'x' where id = ?", hold.id());
        assertRefused("delete from holds where id = ?", hold.id());
        release(hold, Map.of()).expect(200);
        assertRefused("update holds set released_at = null, released_by = null where id = ?", hold.id());
    }

    private void assertRefused(String sql, long hold) {
        assertThatThrownBy(() -> database.update(sql, hold)).isInstanceOf(DataAccessException.class);
    }

    private Answer holdUnit(String unit, String reason) {
        return manager.post("/api/v1/wip-items/%s/holds".formatted(unit), Map.of("reason", reason));
    }

    private Answer holdUnitAs(String username, String unit, String reason) {
        return api.asUser(users.named(username, Role.MANAGER))
                .post("/api/v1/wip-items/%s/holds".formatted(unit), Map.of("reason", reason));
    }

    private Answer holdSerial(String serial, String reason) {
        return manager.post("/api/v1/serials/%s/holds".formatted(serial), Map.of("reason", reason));
    }

    private Answer holdLot(Plant.Lot lot, String reason) {
        return manager.post("/api/v1/lots/%d/holds".formatted(lot.id()), Map.of("reason", reason));
    }

    private Answer release(Answer hold, Map<String, String> body) {
        return manager.post(HOLDS + "/" + hold.id() + "/release", body);
    }
}
