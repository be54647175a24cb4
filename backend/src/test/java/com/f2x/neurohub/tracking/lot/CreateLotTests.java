package com.f2x.neurohub.tracking.lot;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CreateLotTests {

    private static final String LOTS = "/api/v1/lots";

    private final Api api;
    private final Api manager;
    private final Plant plant;
    private final Database database;

    CreateLotTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
    }

    @Test
    void aLotIsNumberedByLineModelAndMonth() {
        long line = plant.line();
        String lineCode = database.text("select line_code from production_lines where id = ?", line);

        Answer lot = manager.post(LOTS + "/", plant.lotRequest(plant.model(), line, 30))
                .expect(201);

        assertThat(lot.text("lot_number")).isEqualTo(lineCode + "TST251101");
        assertThat(lot.text("status")).isEqualTo("CREATED");
        assertThat(lot.text("target_quantity")).isEqualTo("30");
        assertThat(lot.text("production_date")).isEqualTo(Plant.PRODUCTION_DATE);
        assertThat(lot.text("production_line.line_code")).isEqualTo(lineCode);
        assertThat(lot.text("product_model.model_code")).startsWith("TST");
        assertThat(lot.text("created_at")).endsWith("Z");
        assertThat(lot.text("updated_at")).endsWith("Z");
        assertThat(lot.header("ETag")).isEqualTo("\"0\"");
        assertThat(lot.json().path("wip_count").asInt(-1)).isZero();
        assertThat(lot.json().path("pass_rate").isNull()).isTrue();
        assertThat(manager.get(LOTS + "/number/" + lot.text("lot_number").toLowerCase(java.util.Locale.ROOT))
                        .expect(200)
                        .id())
                .isEqualTo(lot.id());
    }

    @Test
    void theReferencePlantNumbersAsPeopleKnowIt() {
        assertThat(manager.post(LOTS, plant.lotRequest(1, 1, 1)).expect(201).text("lot_number"))
                .matches("KR01PSA2511\\d{2}");
    }

    @Test
    void sixtyLotsAtOnceLeaveNoGap() {
        long model = plant.model();
        long line = plant.line();
        String prefix = database.text("select line_code from production_lines where id = ?", line) + "TST2511";

        List<Answer> lots = Together.on(
                50,
                60,
                number -> manager.post(LOTS, plant.lotRequest(model, line, 1)).expect(201));

        assertThat(lots)
                .extracting(lot -> lot.text("lot_number"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 60)
                        .mapToObj(n -> prefix + "%02d".formatted(n))
                        .toList());
    }

    @Test
    void aLotThatIsRefusedLeavesNoGap() {
        long line = plant.line();
        Map<String, Object> named = plant.lotRequest(plant.model(), line, 1);
        named.put("external_lot_number", "GAP-" + line);
        assertThat(manager.post(LOTS, named).expect(201).text("lot_number")).endsWith("01");

        Answer duplicate = manager.post(LOTS, named).expectProblem(409, "DUPLICATE");
        assertThat(duplicate.json().path("details").path(0).path("field").asString())
                .isEqualTo("external_lot_number");
        named.put("external_lot_number", "  ");
        assertThat(manager.post(LOTS, named).expect(201).text("lot_number")).endsWith("02");
    }

    @Test
    void theSequenceGrowsToThreeDigitsAndEnds() {
        long model = plant.model();
        long line = plant.line();
        String prefix = database.text("select line_code from production_lines where id = ?", line) + "TST2511";
        database.update("insert into number_counters (prefix, last_number) values (?, 98)", prefix);

        assertThat(create(model, line)).isEqualTo(prefix + "99");
        assertThat(create(model, line)).isEqualTo(prefix + "100");
        database.update("update number_counters set last_number = 998 where prefix = ?", prefix);
        assertThat(create(model, line)).isEqualTo(prefix + "999");
        manager.post(LOTS, plant.lotRequest(model, line, 1)).expectProblem(422, "LOT_NUMBER_EXHAUSTED");
    }

    private String create(long model, long line) {
        return manager.post(LOTS, plant.lotRequest(model, line, 1)).expect(201).text("lot_number");
    }

    @ParameterizedTest
    @CsvSource({
        "product_model_id, null",
        "product_model_id, 999999999",
        "product_model_id, \"x\"",
        "production_line_id, null",
        "production_line_id, 999999999",
        "production_date, null",
        "production_date, \"2025-02-30\"",
        "production_date, \"soon\"",
        "target_quantity, 0",
        "target_quantity, -1",
        "target_quantity, 10000",
        "target_quantity, 1.5",
        "target_quantity, 101",
        "target_quantity, 99999999999"
    })
    void eachFieldIsChecked(String field, String value) {
        Map<String, Object> request = plant.lotRequest(1, 1, 5);
        request.remove(field);
        String json = request.entrySet().stream()
                .map(member -> "\"%s\":%s".formatted(member.getKey(), quoted(member.getValue())))
                .collect(java.util.stream.Collectors.joining(",", "{", ",\"%s\":%s}".formatted(field, value)));

        Answer refused = manager.post(LOTS, json).expect(422);

        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo(field);
    }

    private static String quoted(Object value) {
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    @Test
    void textsAreNotTooLong() {
        Map<String, Object> request = plant.lotRequest(1, 1, 5);
        request.put("external_lot_number", "x".repeat(101));
        request.put("sma_spring_lot", "x".repeat(51));
        request.put("parent_spring_lot", "x".repeat(51));

        assertThat(manager.post(LOTS, request).expect(422).body())
                .contains("external_lot_number", "sma_spring_lot", "parent_spring_lot");
        request.putAll(Map.of("external_lot_number", "", "sma_spring_lot", "", "parent_spring_lot", ""));
        assertThat(manager.post(LOTS, request)
                        .expect(201)
                        .json()
                        .path("sma_spring_lot")
                        .isNull())
                .isTrue();
    }

    @Test
    void masterDataMustBeActive() {
        long model = plant.model();
        long line = plant.line();
        database.update("update product_models set status = 'INACTIVE' where id = ?", model);
        database.update("update production_lines set is_active = false where id = ?", line);

        manager.post(LOTS, plant.lotRequest(model, plant.line(), 1)).expectProblem(422, "REFERENCE_INACTIVE");
        manager.post(LOTS, plant.lotRequest(plant.model(), line, 1)).expectProblem(422, "REFERENCE_INACTIVE");
    }

    @Test
    void aModelLimitsItsLots() {
        long model = plant.model();
        database.update("update product_models set max_lot_quantity = 250 where id = ?", model);

        Map<String, Object> request = new HashMap<>(plant.lotRequest(model, plant.line(), 251));
        manager.post(LOTS, request).expectProblem(422, "LOT_QUANTITY");
        request.put("target_quantity", 250);
        manager.post(LOTS, request).expect(201);
    }

    @Test
    void serialNumbersLimitLotsThatConvert() {
        long converting = plant.model();
        long plain = plant.modelOn(plant.route(1));
        database.update("update product_models set max_lot_quantity = 9999 where id in (?, ?)", converting, plain);

        manager.post(LOTS, plant.lotRequest(converting, plant.line(), 1000)).expectProblem(422, "LOT_QUANTITY");
        assertThat(plant.emptyLot(converting, 999).number()).isNotEmpty();
        assertThat(plant.emptyLot(plain, 9999).number()).isNotEmpty();
    }

    @Test
    void aDateBeyondTheCalendarIsRefused() {
        Map<String, Object> request = plant.lotRequest(1, 1, 1);
        request.put("production_date", "+999999999-12-31");

        manager.post(LOTS, request).expect(422);
    }

    @Test
    void onlyManagersCreateLots() {
        api.as(Role.OPERATOR).post(LOTS, plant.lotRequest(1, 1, 1)).expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void aLotIsCreatedByAConstantNumberOfStatements() {
        Map<String, Object> request = plant.lotRequest(plant.model(), plant.line(), 1);
        int first = manager.post(LOTS, request).expect(201).statements();

        assertThat(manager.post(LOTS, request).expect(201).statements())
                .isEqualTo(first)
                .isEqualTo(8);
    }
}
