package com.f2x.neurohub.execution.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ScrapTests {

    private static final int CLIENTS = 100;

    private final Api operator;
    private final Api manager;
    private final Plant plant;
    private final Database database;
    private final Station station;

    ScrapTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.operator = api.as(Role.OPERATOR);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
        this.station = new Station(operator);
    }

    @Test
    void aWipItemIsScrappedInEveryState() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 7), 4);
        station.pass(lot.wip(2), 1, 1);
        station.run(lot.wip(3), 1, "FAIL");
        station.pass(lot.wip(4), 1, 2);
        assertCounts(lot, "IN_PROGRESS", 0, 1, 0);

        for (int unit = 1; unit <= 3; unit++) {
            Answer scrapped = scrap(lot.wip(unit), " Bent ").expect(200);
            assertThat(scrapped.text("status")).isEqualTo("FAILED");
            assertThat(scrapped.text("scrap_reason")).isEqualTo("Bent");
            assertThat(scrapped.text("scrapped_at")).isNotEmpty();
            assertThat(scrapped.json().path("completed_at").isNull()).isTrue();
            assertThat(database.text(
                            "select username from users where id = ?",
                            scrapped.json().path("scrapped_by").asLong()))
                    .isEqualTo("test_manager");
            assertCounts(lot, "IN_PROGRESS", 0, unit == 3 ? 0 : 1, unit);
        }
        assertThat(scrap(lot.wip(4), "Bent").expect(200).text("status")).isEqualTo("FAILED");
        assertCounts(lot, "COMPLETED", 0, 0, 4);
    }

    @Test
    void nothingMoreHappensToAScrappedUnit() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2, 7), 2);
        station.run(lot.wip(1), 1, "FAIL");
        scrap(lot.wip(1), "Bent").expect(200);

        station.start(lot.wip(1), 1).expectProblem(422, "UNIT_SCRAPPED");
        station.convert(lot.wip(1)).expectProblem(422, "UNIT_SCRAPPED");
        manager.post(
                        "/api/v1/wip-items/" + lot.wip(1) + "/rework-orders",
                        Map.of("from_process", 1, "reason", "Try again"))
                .expectProblem(422, "UNIT_SCRAPPED");
        manager.put(
                        "/api/v1/wip-items/" + lot.wip(1) + "/status",
                        Map.of("status", "IN_PROGRESS", "reason", "Try again"))
                .expectProblem(422, "UNIT_SCRAPPED");
        assertThat(station.wip(lot.wip(1)).text("status")).isEqualTo("FAILED");
    }

    @Test
    void ofAConvertedUnitTheSerialIsScrapped() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 3);
        for (int unit = 1; unit <= 3; unit++) {
            station.passEach(lot.wip(unit), 1, 7);
        }
        station.run(lot.wip(2), 8, "FAIL");
        station.pass(lot.wip(3), 8, 8);
        assertCounts(lot, "IN_PROGRESS", 1, 1, 0);

        assertThat(scrap(lot.wip(1), "Bent").expect(200).text("status")).isEqualTo("CONVERTED");
        assertThat(scrapSerial(lot.serial(2).toLowerCase(java.util.Locale.ROOT), "Bent")
                        .expect(200)
                        .text("failure_reason"))
                .isEqualTo("UNSPECIFIED");
        String third = station.serial(lot.serial(3)).text("id");
        Answer passed = scrapSerial(third, "Bent").expect(200);

        assertThat(passed.text("status")).isEqualTo("FAILED");
        assertThat(passed.text("failure_reason")).isEqualTo("Bent");
        Answer first = station.serial(lot.serial(1));
        assertThat(first.text("scrap_reason")).isEqualTo("Bent");
        assertThat(first.text("status")).isEqualTo("FAILED");
        assertThat(first.json().path("scrapped_by").asLong()).isPositive();
        assertCounts(lot, "COMPLETED", 0, 0, 3);
    }

    @Test
    void whatPassedWithoutAConversionNoLongerCountsAsPassed() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        station.pass(lot.wip(1), 1, 1);
        assertCounts(lot, "COMPLETED", 1, 0, 0);

        scrap(lot.wip(1), "Bent").expect(200);

        assertCounts(lot, "COMPLETED", 0, 0, 1);
    }

    @Test
    void whatRunsIsAborted() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        String machine = plant.equipment(1);
        station.start(lot.wip(1), 1, "equipment_id", machine).expect(201);
        station.passEach(lot.wip(2), 1, 7);
        station.start(lot.wip(2), 8).expect(201);

        scrap(lot.wip(1), "Bent").expect(200);
        scrapSerial(lot.serial(2), "Dented").expect(200);

        assertThat(station.wip(lot.wip(1)).json().path("current_process_id").isNull())
                .isTrue();
        assertThat(station.wip(lot.wip(2)).json().path("current_process_id").isNull())
                .isTrue();
        assertThat(database.text(
                        "select string_agg(abort_reason || ' ' || u.username, ', ' order by d.id) from process_data d"
                                + " join users u on u.id = d.aborted_by where lot_id = ?",
                        lot.id()))
                .isEqualTo("Scrapped: Bent test_manager, Scrapped: Dented test_manager");
        station.complete(lot.wip(1), 1, "PASS").expectProblem(422, "STEP_NOT_STARTED");
        station.start(plant.lot(1).wip(1), 1, "equipment_id", machine).expect(201);
    }

    @Test
    void aRepetitionIsAnsweredAgainAndAnotherReasonRefused() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        Answer first = scrap(lot.wip(1), "Bent").expect(200);

        assertThat(scrap(lot.wip(1), "Bent").expect(200).text("scrapped_at")).isEqualTo(first.text("scrapped_at"));
        assertThat(scrap(lot.wip(1), "Lost").expectProblem(422, "UNIT_SCRAPPED").text("message"))
                .contains("is scrapped: Bent");
        manager.put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED")).expect(200);
        scrap(lot.wip(1), "Bent").expect(200);
        assertCounts(lot, "CLOSED", 0, 0, 1);
    }

    @Test
    void nothingIsScrappedInAClosedLot() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        station.pass(lot.wip(1), 1, 1);
        manager.put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED")).expect(200);

        scrap(lot.wip(1), "Bent").expectProblem(422, "LOT_STATE");
    }

    @Test
    void aHundredScrapsAreOne() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        station.start(lot.wip(1), 1).expect(201);

        List<Answer> answers = Together.atOnce(CLIENTS, client -> scrap(lot.wip(1), client % 4 == 0 ? "Lost" : "Bent"));

        Set<String> effects = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.text("scrapped_at") + answer.text("scrap_reason"))
                .collect(Collectors.toSet());
        assertThat(effects).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .isNotEmpty()
                .allSatisfy(answer -> answer.expectProblem(422, "UNIT_SCRAPPED"));
        assertCounts(lot, "COMPLETED", 0, 0, 1);
    }

    @Test
    void whoMayNotOrSaysNotWhyScrapsNothing() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);

        operator.post("/api/v1/wip-items/" + lot.wip(1) + "/scrap", Map.of("reason", "Bent"))
                .expectProblem(403, "NOT_PERMITTED");
        scrap(lot.wip(1), " ").expect(422);
        manager.post("/api/v1/wip-items/" + lot.wip(1) + "/scrap", "{}").expect(422);
        scrap("WIP-NONE", "Bent").expectProblem(404, "WIP_ITEM_NOT_FOUND");
        scrapSerial("999999999", "Bent").expectProblem(404, "SERIAL_NOT_FOUND");
        scrapSerial(lot.wip(1), "Bent").expectProblem(404, "SERIAL_NOT_FOUND");
        assertCounts(lot, "IN_PROGRESS", 0, 0, 0);
    }

    private Answer scrap(String unit, String reason) {
        return manager.post("/api/v1/wip-items/" + unit + "/scrap", Map.of("reason", reason));
    }

    private Answer scrapSerial(String serial, String reason) {
        return manager.post("/api/v1/serials/" + serial + "/scrap", Map.of("reason", reason));
    }

    private void assertCounts(Plant.Lot lot, String status, int passed, int failed, int scrapped) {
        Answer read = plant.read(lot);
        assertThat(List.of(
                        read.text("status"),
                        read.text("passed_quantity"),
                        read.text("failed_quantity"),
                        read.text("scrapped_quantity")))
                .containsExactly(status, String.valueOf(passed), String.valueOf(failed), String.valueOf(scrapped));
    }
}
