package com.f2x.neurohub.tracking.serial;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SerialTests {

    private static final String SERIALS = "/api/v1/serials";

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Station station;

    SerialTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api.as(Role.OPERATOR);
        this.plant = plant;
        this.database = database;
        this.station = new Station(this.api);
    }

    @Test
    void serialsAreListedByLotAndState() {
        Plant.Lot lot = converted(3);
        station.pass(lot.serial(1), 8, 8);
        station.run(lot.serial(2), 8, "FAIL");
        String mine = SERIALS + "?lot_id=" + lot.id();

        assertThat(numbers(api.get(mine + "&status=&sort=sequence_in_lot").expect(200)))
                .containsExactly(lot.serial(1), lot.serial(2), lot.serial(3));
        assertThat(numbers(api.get(mine + "&status=PASSED").expect(200))).containsExactly(lot.serial(1));
        assertThat(numbers(api.get(SERIALS + "/lot/" + lot.id()).expect(200))).hasSize(3);
        assertThat(numbers(api.get(SERIALS + "/status/PASSED").expect(200)))
                .contains(lot.serial(1))
                .doesNotContain(lot.serial(2));
        assertThat(numbers(api.get(SERIALS + "/failed").expect(200)))
                .contains(lot.serial(2))
                .doesNotContain(lot.serial(1));
        assertThat(numbers(api.get(SERIALS + "/?limit=500").expect(200)))
                .contains(lot.serial(1), lot.serial(2), lot.serial(3));
    }

    @Test
    void whatCannotBeReworkedIsNotListedForRework() {
        Plant.Lot lot = converted(2);
        station.run(lot.serial(1), 8, "FAIL");
        station.run(lot.serial(2), 8, "FAIL");
        database.update("update serials set rework_count = 3 where serial_number = ?", lot.serial(1));
        database.update(
                "update serials set scrapped_at = now(), scrap_reason = 'bent' where serial_number = ?", lot.serial(2));

        assertThat(numbers(api.get(SERIALS + "/failed?limit=1000").expect(200)))
                .doesNotContain(lot.serial(1), lot.serial(2));
        station.start(lot.serial(2), 8).expectProblem(422, "UNIT_SCRAPPED");
    }

    @Test
    void aSerialIsReadByItsIdOrNumber() {
        Plant.Lot lot = converted(1);
        String number = lot.serial(1);
        String withHyphens = (number.substring(0, 4) + "-" + number.substring(4)).toLowerCase(java.util.Locale.ROOT);

        Answer serial = api.get(SERIALS + "/number/" + withHyphens).expect(200);
        assertThat(serial.text("serial_number")).isEqualTo(number);
        assertThat(serial.text("lot.lot_number")).isEqualTo(lot.number());
        assertThat(api.get(SERIALS + "/" + serial.id()).expect(200).text("wip_id"))
                .isEqualTo(lot.wip(1));
        assertThat(api.get(SERIALS + "/999999999")
                        .expectProblem(404, "SERIAL_NOT_FOUND")
                        .text("error_code"))
                .isEqualTo("RES_003");
        api.get(SERIALS + "/number/NONE").expectProblem(404, "SERIAL_NOT_FOUND");
    }

    @Test
    void eachLevelTakesOneStatement() {
        Plant.Lot lot = converted(2);
        for (String level : List.of("minimal", "standard", "full")) {
            for (String path :
                    List.of("/lot/" + lot.id(), "/number/" + lot.serial(1), "/failed", "/status/PASSED", "/")) {
                assertThat(api.get(SERIALS + path + "?fetch=" + level)
                                .expect(200)
                                .statements())
                        .as(path)
                        .isOne();
            }
        }
        assertThat(api.get(SERIALS + "?fetch=minimal&lot_id=" + lot.id())
                        .expect(200)
                        .body())
                .doesNotContain("\"lot\":", "\"wip_id\"")
                .contains("\"lot_id\"", "\"wip_item_id\"");
        assertThat(api.get(SERIALS + "?lot_id=" + lot.id()).expect(200).body()).contains("\"lot\":{", "\"wip_id\"");
    }

    @Test
    void rowsOfOneInstantAreEachOnOnePage() {
        Plant.Lot lot = plant.lot(60);
        database.update(
                "insert into serials (serial_number, lot_id, wip_item_id, sequence_in_lot)"
                        + " select ? || sequence_in_lot, lot_id, id, sequence_in_lot from wip_items where lot_id = ?",
                lot.number(),
                lot.id());
        List<String> seen = new ArrayList<>();
        String next = SERIALS + "/lot/" + lot.id() + "?limit=7";
        while (!next.isEmpty()) {
            Answer page = api.get(next).expect(200);
            seen.addAll(numbers(page));
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }

        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    }

    private Plant.Lot converted(int units) {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), units);
        for (int unit = 1; unit <= units; unit++) {
            station.passEach(lot.wip(unit), 1, 7);
        }
        return lot;
    }

    private static List<String> numbers(Answer serials) {
        return StreamSupport.stream(serials.json().spliterator(), false)
                .map(serial -> serial.path("serial_number").asString())
                .toList();
    }
}
