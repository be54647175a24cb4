package com.f2x.neurohub.tracking.wip;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WipGenerationTests {

    private final Api api;
    private final Plant plant;
    private final Database database;

    WipGenerationTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.plant = plant;
        this.database = database;
    }

    @Test
    void theFirstUnitsPutTheLotInProgress() {
        Plant.Lot lot = plant.emptyLot(5);

        Answer units = generate(lot, "?quantity=2").expect(201);

        assertThat(wipIds(units)).containsExactly(lot.wip(1), lot.wip(2));
        assertThat(units.json().path(0).path("status").asString()).isEqualTo("CREATED");
        assertThat(units.statements()).isEqualTo(5);
        assertThat(plant.read(lot).text("status")).isEqualTo("IN_PROGRESS");
        assertThat(plant.read(lot).text("wip_count")).isEqualTo("2");
    }

    @Test
    void theSequenceGoesOnUntilTheLotIsFull() {
        Plant.Lot lot = plant.emptyLot(5);
        generate(lot, "?quantity=2").expect(201);

        assertThat(wipIds(generate(lot, "").expect(201))).containsExactly(lot.wip(3), lot.wip(4), lot.wip(5));
        Answer refused = generate(lot, "").expectProblem(422, "LOT_QUANTITY");
        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo("quantity");
        generate(lot, "?quantity=1").expectProblem(422, "LOT_QUANTITY");
    }

    @Test
    void moreThanTheLotTakesIsRefused() {
        Plant.Lot lot = plant.emptyLot(5);

        generate(lot, "?quantity=6").expectProblem(422, "LOT_QUANTITY");
        assertThat(plant.read(lot).text("status")).isEqualTo("CREATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "x"})
    void theQuantityIsANumberOfUnits(String quantity) {
        Answer refused = generate(plant.emptyLot(5), "?quantity=" + quantity).expect(422);

        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo("quantity");
    }

    @Test
    void parallelGenerationsFillTheLotAndNoMore() {
        Plant.Lot lot = plant.emptyLot(10);

        List<Answer> answers = Together.atOnce(8, client -> generate(lot, "?quantity=3"));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 422);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() == 201).flatMap(answer -> wipIds(answer).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 9).mapToObj(lot::wip).toList());
        assertThat(plant.read(lot).text("wip_count")).isEqualTo("9");
    }

    @Test
    void aLargeLotIsFilledInPortions() {
        long model = plant.modelOn(plant.route(1));
        database.update("update product_models set max_lot_quantity = 9999 where id = ?", model);
        Plant.Lot lot = plant.emptyLot(model, 1500);

        assertThat(wipIds(generate(lot, "").expect(201)))
                .hasSize(1000)
                .last()
                .isEqualTo("WIP-" + lot.number() + "-1000");
        assertThat(wipIds(generate(lot, "").expect(201))).hasSize(500);
        assertThat(plant.read(lot).text("wip_count")).isEqualTo("1500");
    }

    @Test
    void onlyAnActiveLotTakesUnits() {
        Plant.Lot lot = plant.emptyLot(5);
        database.override(
                "A test", "update lots set status = 'COMPLETED', completed_at = now() where id = ?", lot.id());

        generate(lot, "").expectProblem(422, "LOT_STATE");
        api.as(Role.MANAGER)
                .post("/api/v1/lots/999999999/start-wip-generation", "null")
                .expectProblem(404, "LOT_NOT_FOUND");
        api.as(Role.OPERATOR)
                .post("/api/v1/lots/" + lot.id() + "/start-wip-generation")
                .expectProblem(403, "NOT_PERMITTED");
    }

    private Answer generate(Plant.Lot lot, String query) {
        return api.as(Role.MANAGER).post("/api/v1/lots/" + lot.id() + "/start-wip-generation" + query, "null");
    }

    private static List<String> wipIds(Answer units) {
        return StreamSupport.stream(units.json().spliterator(), false)
                .map(unit -> unit.path("wip_id").asString())
                .toList();
    }
}
