package com.f2x.neurohub.tracking.lot;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class UpdateLotTests {

    private static final String LOTS = "/api/v1/lots/";

    private final Api api;
    private final Api manager;
    private final Plant plant;
    private final Database database;

    UpdateLotTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
    }

    @Test
    void whatIsSentIsMergedIntoTheLot() {
        Plant.Lot lot = plant.emptyLot(10);
        change(lot, Map.of("sma_spring_lot", " S-1 ", "target_quantity", 20)).expect(200);

        Answer changed =
                change(lot, Map.of("external_lot_number", "EXT-" + lot.id())).expect(200);

        assertThat(changed.text("sma_spring_lot")).isEqualTo("S-1");
        assertThat(changed.text("target_quantity")).isEqualTo("20");
        assertThat(changed.text("external_lot_number")).isEqualTo("EXT-" + lot.id());
        assertThat(changed.text("lot_number")).isEqualTo(lot.number());
        assertThat(changed.text("product_model.model_code")).isNotEmpty();
        assertThat(change(lot, Map.of("sma_spring_lot", ""))
                        .expect(200)
                        .json()
                        .path("sma_spring_lot")
                        .isNull())
                .isTrue();
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        Plant.Lot lot = plant.emptyLot(10);
        String tag = plant.read(lot).header("ETag");
        Answer changed = changeIf(lot, tag, "{\"target_quantity\":11}").expect(200);

        assertThat(changed.header("ETag"))
                .isNotEqualTo(tag)
                .isEqualTo(plant.read(lot).header("ETag"));
        changeIf(lot, tag, "{\"target_quantity\":12}").expectProblem(412, "VERSION_MISMATCH");
        changeIf(lot, "\"abc\"", "{\"target_quantity\":12}").expectProblem(412, "VERSION_MISMATCH");
        changeIf(lot, "*", "{\"target_quantity\":12}").expect(200);
    }

    @Test
    void countersDoNotChangeTheVersion() {
        Plant.Lot lot = plant.emptyLot(10);
        String tag = plant.read(lot).header("ETag");
        generate(lot, 2);

        assertThat(plant.read(lot).header("ETag")).isEqualTo(tag);
    }

    @Test
    void theTargetIsNotBelowTheUnits() {
        Plant.Lot lot = plant.emptyLot(10);
        generate(lot, 4);

        change(lot, Map.of("target_quantity", 3)).expectProblem(422, "LOT_QUANTITY");
        change(lot, Map.of("target_quantity", 101)).expectProblem(422, "LOT_QUANTITY");
        change(lot, Map.of("target_quantity", 0)).expect(422);
        assertThat(change(lot, Map.of("target_quantity", 4, "reason", "Short of material"))
                        .expect(200)
                        .text("target_quantity"))
                .isEqualTo("4");
    }

    @Test
    void whoeverLowersTheTargetOfARunningLotSaysWhy() {
        Plant.Lot lot = plant.emptyLot(10);
        change(lot, Map.of("target_quantity", 9)).expect(200);
        generate(lot, 2);
        change(lot, Map.of("target_quantity", 12)).expect(200);

        change(lot, Map.of("target_quantity", 8)).expectProblem(422, "MISSING_CONTENT");
        change(lot, Map.of("target_quantity", 8, "reason", " ")).expectProblem(422, "MISSING_CONTENT");
        change(lot, Map.of("target_quantity", 12)).expect(200);
        assertThat(interventions(lot)).isEmpty();

        change(lot, Map.of("target_quantity", 8, "reason", "Short of material")).expect(200);
        manager.send(manager.request(LOTS + lot.id())
                        .header("Content-Type", "application/json")
                        .header("X-Override-Reason", "%EC%9E%90%EC%9E%AC")
                        .PUT(BodyPublishers.ofString("{\"target_quantity\": 7}")))
                .expect(200);

        assertThat(interventions(lot))
                .containsExactly(
                        "TARGET_LOWERED 8 7 \uC790\uC7AC test_manager",
                        "TARGET_LOWERED 12 8 Short of material test_manager");
    }

    @Test
    void aClosedLotIsReopenedForAReason() {
        Plant.Lot lot = closed(2);
        change(lot, Map.of("status", "COMPLETED", "reason", " ")).expectProblem(422, "LOT_STATE");
        change(lot, Map.of("status", "IN_PROGRESS", "reason", "Rework")).expectProblem(422, "LOT_STATE");
        change(lot, Map.of("status", "CREATED", "reason", "Rework")).expectProblem(422, "LOT_STATE");
        assertThat(interventions(lot)).isEmpty();

        Answer open = change(lot, Map.of("status", "COMPLETED", "reason", "Closed by mistake"))
                .expect(200);

        assertThat(open.text("status")).isEqualTo("COMPLETED");
        assertThat(open.json().path("closed_at").isNull()).isTrue();
        assertThat(open.text("completed_at")).isNotEmpty();
        assertThat(interventions(lot))
                .containsExactly("STATE_OVERRIDDEN CLOSED COMPLETED Closed by mistake test_manager");
        change(lot, Map.of("status", "CLOSED")).expect(200);
    }

    @Test
    void aClosedLotWhoseUnitsAreNotDoneIsInProgressAgain() {
        Plant.Lot lot = closed(1);
        database.update("update lots set passed_quantity = 0 where id = ?", lot.id());
        change(lot, Map.of("status", "COMPLETED", "reason", "Rework")).expectProblem(422, "LOT_STATE");

        Answer open =
                change(lot, Map.of("status", "IN_PROGRESS", "reason", "Rework")).expect(200);

        assertThat(open.text("status")).isEqualTo("IN_PROGRESS");
        assertThat(open.json().path("completed_at").isNull()).isTrue();
    }

    private Plant.Lot closed(int units) {
        Plant.Lot lot = plant.lotOn(plant.route(1), units);
        Station station = new Station(api.as(Role.OPERATOR));
        for (int unit = 1; unit <= units; unit++) {
            station.pass(lot.wip(unit), 1, 1);
        }
        change(lot, Map.of("status", "CLOSED")).expect(200);
        return lot;
    }

    private List<String> interventions(Plant.Lot lot) {
        return StreamSupport.stream(
                        manager.get("/api/v1/interventions?lot_id=" + lot.id())
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .map(row -> Stream.of("kind", "from_state", "to_state", "reason", "username")
                        .map(member -> row.path(member).asString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void aLotWhoseUnitsAllPassedCompletesWhenItAimsNoHigher() {
        Plant.Lot lot = plant.emptyLot(plant.modelOn(plant.route(1)), 10);
        generate(lot, 2);
        Station station = new Station(api.as(Role.OPERATOR));
        station.pass(lot.wip(1), 1, 1);
        station.pass(lot.wip(2), 1, 1);
        assertThat(plant.read(lot).text("status")).isEqualTo("IN_PROGRESS");

        Answer lowered = change(lot, Map.of("target_quantity", 2, "reason", "Short of material"))
                .expect(200);

        assertThat(lowered.text("status")).isEqualTo("COMPLETED");
        assertThat(lowered.text("completed_at")).isNotEmpty();
        assertThat(plant.read(lot).text("status")).isEqualTo("COMPLETED");
        change(lot, Map.of("target_quantity", 3)).expectProblem(422, "LOT_STATE");
    }

    @Test
    void onlyACompletedLotIsClosed() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        Answer refused = change(lot, Map.of("status", "CLOSED")).expectProblem(422, "LOT_STATE");
        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo("status");
        new Station(api.as(Role.OPERATOR)).pass(lot.wip(1), 1, 1);

        Answer closed = change(lot, Map.of("status", "CLOSED")).expect(200);

        assertThat(closed.text("status")).isEqualTo("CLOSED");
        assertThat(closed.text("closed_at")).isNotEmpty();
        assertThat(closed.text("completed_at")).isNotEmpty();
        assertThat(change(lot, Map.of("status", "CLOSED")).expect(200).text("closed_at"))
                .isEqualTo(closed.text("closed_at"));
        change(lot, Map.of("status", "COMPLETED")).expectProblem(422, "LOT_STATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PROGRESS", "COMPLETED"})
    void statesThatFollowFromTheUnitsAreNotSet(String status) {
        change(plant.emptyLot(1), Map.of("status", status)).expectProblem(422, "LOT_STATE");
    }

    @Test
    void anUnknownStateIsRefused() {
        Answer refused = change(plant.emptyLot(1), Map.of("status", "OPEN")).expect(422);
        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo("status");
        change(plant.emptyLot(1), Map.of("status", "CREATED")).expect(200);
    }

    @Test
    void aLotWithoutUnitsIsRemoved() {
        Plant.Lot lot = plant.emptyLot(1);
        manager.delete(LOTS + lot.id()).expect(204);

        assertThat(manager.get(LOTS + lot.id())
                        .expectProblem(404, "LOT_NOT_FOUND")
                        .text("error_code"))
                .isEqualTo("RES_002");
        manager.delete(LOTS + lot.id()).expectProblem(404, "LOT_NOT_FOUND");
        change(lot, Map.of("target_quantity", 1)).expectProblem(404, "LOT_NOT_FOUND");
    }

    @Test
    void aLotWithUnitsIsKept() {
        Plant.Lot lot = plant.lot(1);

        Answer refused = manager.delete(LOTS + lot.id()).expectProblem(409, "DEPENDENT_DATA");
        assertThat(refused.text("error_code")).isEqualTo("CONF_002");
        assertThat(refused.text("message")).contains("dependent data");
        assertThat(database.number("select count(*) from wip_items where lot_id = ?", lot.id()))
                .isOne();
    }

    @Test
    void onlyManagersChangeLots() {
        Plant.Lot lot = plant.emptyLot(1);
        api.as(Role.OPERATOR).put(LOTS + lot.id(), Map.of("target_quantity", 2)).expectProblem(403, "NOT_PERMITTED");
        api.as(Role.OPERATOR).delete(LOTS + lot.id()).expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void changesTakeAFixedNumberOfStatements() {
        Plant.Lot lot = plant.emptyLot(10);

        assertThat(change(lot, Map.of("target_quantity", 11)).expect(200).statements())
                .isEqualTo(4);
        assertThat(manager.delete(LOTS + lot.id()).expect(204).statements()).isEqualTo(3);
    }

    private Answer change(Plant.Lot lot, Map<String, Object> members) {
        return manager.put(LOTS + lot.id(), members);
    }

    private Answer changeIf(Plant.Lot lot, String tag, String body) {
        return manager.send(manager.request(LOTS + lot.id())
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void generate(Plant.Lot lot, int quantity) {
        manager.post(LOTS + lot.id() + "/start-wip-generation?quantity=" + quantity)
                .expect(201);
    }
}
