package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.TestUsers;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A label is one label, however it is spelt or scanned. */
@ApplicationTest
class LabelTests {

    private static final String RECORDS = "/api/v1/process-data?create_missing=units";

    private final Api admin;
    private final Api manager;
    private final Plant plant;
    private final Clock clock;
    private Plant.Lot lot = new Plant.Lot(0, "");

    LabelTests(@Autowired Api api, @Autowired Plant plant, @Autowired Clock clock) {
        this.admin = api.as(Role.ADMIN);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.clock = clock;
    }

    @BeforeEach
    void makeALot() {
        lot = plant.emptyLot(plant.modelOn(plant.route(1)), 20);
    }

    @Test
    void aSpecOfAKoreanCodeJudgesItHoweverItIsComposed() {
        String code = "온도" + unique();
        admin.post(
                        "/api/v1/processes/1/measurement-specs",
                        Map.of("code", code, "name", "x", "operator", "LE", "upper_limit", 60))
                .expect(201);

        deliver("u1", Map.of("measurements", Map.of(decomposed(code), Map.of("value", 99))))
                .expectProblem(422, "VERDICT_MISMATCH");
        deliver("u1", Map.of("measurements", Map.of(code, Map.of("value", 99)))).expectProblem(422, "VERDICT_MISMATCH");
    }

    @Test
    void aMarkIsOneUnitHoweverItIsSpelt() {
        long first = unit(deliver("마크-1", fail()).expect(201));

        assertThat(unit(deliver(decomposed("마크-1"), fail()).expect(201))).isEqualTo(first);
        assertThat(unit(deliver(" 마크－１\r\n", fail()).expect(201))).isEqualTo(first);
        assertThat(plant.read(lot).text("wip_count")).isEqualTo("1");
    }

    @Test
    void aMarkWithAnInvisibleCharacterIsRefused() {
        Answer refused = deliver("마크\u200b1", fail()).expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("detail")).isEqualTo("unit must not contain the invisible character U+200B");
    }

    @Test
    void aLotIsFoundByItsExternalNumberHoweverItIsSpelt() {
        String number = "고객-é-" + unique();
        manager.put("/api/v1/lots/" + lot.id(), Map.of("external_lot_number", decomposed(number)))
                .expect(200);

        assertThat(plant.read(lot).text("external_lot_number")).isEqualTo(number);
        Map<String, Object> run = record("u1", fail());
        run.put("lot", decomposed(number) + "\r");
        manager.post(RECORDS, run).expect(201);
    }

    @Test
    void anExternalNumberIsUniqueHoweverItIsSpelt() {
        String number = "고객-" + unique();
        manager.put("/api/v1/lots/" + lot.id(), Map.of("external_lot_number", number))
                .expect(200);
        Plant.Lot other = plant.emptyLot(1);

        manager.put("/api/v1/lots/" + other.id(), Map.of("external_lot_number", decomposed(number)))
                .expectProblem(409, "DUPLICATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WIP-%s-001", "%s001", "-"})
    void anExternalNumberLooksLikeNoLabelOfOurs(String form) {
        String number = plant.emptyLot(1).number();
        String label = form.equals("-") ? hyphenated(number) : form.formatted(number);

        manager.put("/api/v1/lots/" + lot.id(), Map.of("external_lot_number", label))
                .expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void aMarkIsNoSerialNumberWithHyphens() {
        String serial = hyphenated(lot.number() + "001");

        deliver(serial, fail()).expectProblem(404, "WIP_ITEM_NOT_FOUND");
    }

    private static String hyphenated(String number) {
        return number.substring(0, 4) + "-" + number.substring(4, 7) + "-" + number.substring(7);
    }

    @Test
    void codesOfMasterDataAreUniqueHoweverTheyAreSpelt() {
        String code = "모델É" + unique();
        Map<String, Object> model = Map.of("model_code", code, "model_name", "x", "short_code", "ABC");
        admin.post("/api/v1/product-models", model).expect(201);
        admin.post(
                        "/api/v1/product-models",
                        Map.of("model_code", decomposed(code), "model_name", "x", "short_code", "ABC"))
                .expectProblem(409, "DUPLICATE");

        Map<String, Object> defect = Map.of("code", code, "name", "x");
        admin.post("/api/v1/processes/1/defect-codes", defect).expect(201);
        admin.post("/api/v1/processes/1/defect-codes", Map.of("code", decomposed(code), "name", "x"))
                .expectProblem(409, "DUPLICATE");
    }

    @Test
    void aUserIsOneUserHoweverTheNameIsComposed() {
        String name = "김민수" + unique().toLowerCase(Locale.ROOT);
        Map<String, Object> user =
                new HashMap<>(Map.of("username", name, "full_name", name, "password", TestUsers.PASSWORD));
        admin.post("/api/v1/users", user).expect(201);

        user.put("username", decomposed(name));
        admin.post("/api/v1/users", user).expectProblem(409, "DUPLICATE");
        admin.withToken(null)
                .post("/api/v1/auth/login/json", Map.of("username", decomposed(name), "password", TestUsers.PASSWORD))
                .expect(200);
    }

    private Answer deliver(String unit, Map<String, Object> members) {
        return manager.post(RECORDS, record(unit, members));
    }

    private Map<String, Object> record(String unit, Map<String, Object> members) {
        String now = clock.instant().toString();
        Map<String, Object> run =
                new HashMap<>(Map.of("record_id", "L-" + unique(), "lot", lot.number(), "unit", unit, "process", "1"));
        run.put("started_at", now);
        run.put("completed_at", now);
        run.put("result", "PASS");
        run.putAll(members);
        return run;
    }

    private static Map<String, Object> fail() {
        return Map.of("result", "REWORK");
    }

    private long unit(Answer delivered) {
        return manager.get("/api/v1/process-data/" + delivered.text("process_data_id"))
                .expect(200)
                .json()
                .path("wip_item_id")
                .asLong();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
