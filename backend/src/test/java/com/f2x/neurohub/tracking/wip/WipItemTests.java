package com.f2x.neurohub.tracking.wip;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WipItemTests {

    private static final String ITEMS = "/api/v1/wip-items";

    private final Api api;
    private final Plant plant;
    private final Station station;

    WipItemTests(@Autowired Api api, @Autowired Plant plant) {
        this.api = api.as(Role.OPERATOR);
        this.plant = plant;
        this.station = new Station(this.api);
    }

    @Test
    void theItemsOfALotComeInTheirOrder() {
        Plant.Lot lot = plant.lot(100);

        Answer items = api.get(ITEMS + "/?lot_id=" + lot.id()).expect(200);

        assertThat(wipIds(items))
                .isEqualTo(IntStream.rangeClosed(1, 100).mapToObj(lot::wip).toList());
        assertThat(wipIds(api.get(ITEMS + "?sort=-sequence_in_lot&limit=1&lot_id=" + lot.id())
                        .expect(200)))
                .containsExactly(lot.wip(100));
    }

    @Test
    void eachFilterRestrictsTheList() {
        Plant.Lot lot = plant.lot(3);
        station.start(lot.wip(1), 1).expect(201);
        station.run(lot.wip(2), 1, "FAIL");
        String mine = ITEMS + "?lot_id=" + lot.id();

        assertThat(wipIds(api.get(mine + "&status=IN_PROGRESS").expect(200))).containsExactly(lot.wip(1));
        assertThat(wipIds(api.get(mine + "&status=FAILED").expect(200))).containsExactly(lot.wip(2));
        assertThat(wipIds(api.get(mine + "&process_id=1").expect(200))).containsExactly(lot.wip(1));
        assertThat(wipIds(api.get(mine + "&process_id=&status=").expect(200))).hasSize(3);
        api.get(mine + "&status=GONE").expect(422);
    }

    @Test
    void anItemIsReadByItsNumberOrId() {
        Plant.Lot lot = plant.lot(1);

        long id = api.get(ITEMS + "/" + lot.wip(1).toLowerCase(Locale.ROOT))
                .expect(200)
                .id();
        assertThat(api.get(ITEMS + "/" + id).expect(200).text("wip_id")).isEqualTo(lot.wip(1));
        assertThat(api.get(ITEMS + "/" + id + "/").expect(200).text("lot.lot_number"))
                .isEqualTo(lot.number());
        assertThat(api.get(ITEMS + "/WIP-NONE")
                        .expectProblem(404, "WIP_ITEM_NOT_FOUND")
                        .text("error_code"))
                .isEqualTo("RES_002");
        api.get(ITEMS + "/999999999999999999").expectProblem(404, "WIP_ITEM_NOT_FOUND");
        api.get(ITEMS + "/9999999999999999999999").expectProblem(404, "WIP_ITEM_NOT_FOUND");
    }

    @Test
    void levelsReadMoreInAConstantNumberOfStatements() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 12);
        station.start(lot.wip(1), 1).expect(201);
        station.pass(lot.wip(2), 1, 1);
        station.pass(lot.wip(2), 7, 7);
        String list = ITEMS + "?lot_id=" + lot.id() + "&fetch=";

        Answer minimal = api.get(list + "minimal").expect(200);
        assertThat(minimal.statements()).isOne();
        assertThat(minimal.body())
                .contains("\"current_process_id\":1")
                .doesNotContain("\"lot\"", "\"current_process\"", "\"serials\"");
        Answer standard = api.get(list + "standard").expect(200);
        assertThat(standard.statements()).isOne();
        assertThat(standard.body())
                .contains("\"lot\":{", "\"current_process\":{")
                .doesNotContain("\"serials\"");
        Answer full = api.get(list + "full").expect(200);
        assertThat(full.statements()).isEqualTo(2);
        assertThat(full.body()).contains(lot.serial(2));
        assertThat(api.get(ITEMS + "/" + lot.wip(1)).expect(200).statements()).isOne();
        assertThat(api.get(ITEMS + "/" + lot.wip(2) + "?fetch=minimal")
                        .expect(200)
                        .statements())
                .isOne();
        assertThat(api.get(ITEMS + "/" + lot.wip(2) + "?fetch=full").expect(200).statements())
                .isEqualTo(2);
    }

    @Test
    void notesAreEdited() {
        Plant.Lot lot = plant.lot(1);
        Answer item = station.wip(lot.wip(1));
        String path = ITEMS + "/" + item.id();

        Answer changed = api.put(path, Map.of("notes", " box 7 ")).expect(200);
        assertThat(changed.text("notes")).isEqualTo("box 7");
        assertThat(changed.header("ETag")).isNotEqualTo(item.header("ETag"));
        assertThat(changed.statements()).isEqualTo(4);
        station.start(lot.wip(1), 1).expect(201);
        assertThat(station.wip(lot.wip(1)).text("notes")).isEqualTo("box 7");
        assertThat(station.wip(lot.wip(1)).header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(api.put(path, Map.of("notes", "")).expect(200).text("status"))
                .isEqualTo("IN_PROGRESS");
        api.put(path, Map.of("notes", "x".repeat(2001))).expect(422);
    }

    private static List<String> wipIds(Answer items) {
        return StreamSupport.stream(items.json().spliterator(), false)
                .map(item -> item.path("wip_id").asString())
                .toList();
    }
}
