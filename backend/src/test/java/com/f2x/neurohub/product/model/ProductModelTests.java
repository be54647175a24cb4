package com.f2x.neurohub.product.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ProductModelTests {

    private static final String MODELS = "/api/v1/product-models";

    private final Api admin;
    private final Api viewer;

    ProductModelTests(@Autowired Api api) {
        admin = api.as(Role.ADMIN);
        viewer = api.as(Role.VIEWER);
    }

    @Test
    void aModelNeedsOnlyCodeAndName() {
        Answer model = admin.post(MODELS, Map.of("model_code", " wra-20 ", "model_name", "Wrist assist"))
                .expect(201);

        assertThat(model.text("model_code")).isEqualTo("WRA-20");
        assertThat(model.text("short_code")).isEqualTo("WRA");
        assertThat(model.json().path("max_lot_quantity").asInt()).isEqualTo(100);
        assertThat(model.text("status")).isEqualTo("ACTIVE");
        assertThat(model.json().path("specifications").isEmpty()).isTrue();
        assertThat(model.json().path("category").isNull()).isTrue();
        admin.post(MODELS, "{\"model_code\": \"WRA-21\", \"model_name\": \"x\", \"specifications\": null}")
                .expect(201);
        assertThat(viewer.get(MODELS + "/code/wra-20").expect(200).id()).isEqualTo(model.id());
        assertThat(viewer.get(MODELS + "/" + model.id()).expect(200).header("ETag"))
                .isEqualTo("\"0\"");
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        long id = admin.post(MODELS, """
                        {"model_code": "KNE10", "model_name": "Knee assist", "category": "Medical",
                         "production_cycle_days": 3, "max_lot_quantity": 50, "specifications": {"kg": 2.10, "ip": [6, 7]}}
                        """).expect(201).id();

        Answer changed = admin.put(MODELS + "/" + id, Map.of("category", "", "short_code", "kn1"))
                .expect(200);

        assertThat(changed.json().path("category").isNull()).isTrue();
        assertThat(changed.text("short_code")).isEqualTo("KN1");
        assertThat(changed.text("model_name")).isEqualTo("Knee assist");
        assertThat(changed.json().path("production_cycle_days").asInt()).isEqualTo(3);
        assertThat(changed.json().path("specifications").path("ip").path(1).asInt())
                .isEqualTo(7);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        long id = create("OLD10").id();
        admin.put(MODELS + "/" + id, Map.of("model_name", "New")).expect(200);

        HttpRequest.Builder late = admin.request(MODELS + "/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"model_name\": \"Newer\"}"));

        admin.send(late).expectProblem(412, "VERSION_MISMATCH");
    }

    @Test
    void listsAreFiltered() {
        long active = create("FLT10").id();
        long retired = create("FLT20").id();
        admin.put(MODELS + "/" + active, Map.of("category", "Filter")).expect(200);
        admin.put(MODELS + "/" + retired, Map.of("category", "Filter", "status", "DISCONTINUED"))
                .expect(200);

        assertThat(viewer.get(MODELS + "?category=Filter").expect(200).json().size())
                .isEqualTo(2);
        assertThat(viewer.get(MODELS + "/category/Filter").expect(200).json().size())
                .isEqualTo(2);
        assertThat(viewer.get(MODELS + "?category=&status=DISCONTINUED")
                        .expect(200)
                        .body())
                .contains("FLT20")
                .doesNotContain("FLT10");
        Answer list = viewer.get(MODELS + "/active").expect(200);
        assertThat(list.body()).contains("FLT10").doesNotContain("FLT20");
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        create("DUP10");
        Answer duplicate = admin.post(MODELS, Map.of("model_code", "dup10", "model_name", "Again"))
                .expectProblem(409, "DUPLICATE");
        assertThat(duplicate.text("error_code")).isEqualTo("CONF_001");

        refused("{\"model_code\": \"1\", \"model_name\": \"x\"}", "short_code");
        refused("{\"model_code\": \"ABC\", \"model_name\": \"x\", \"short_code\": \"1AB\"}", "short_code");
        refused("{\"model_code\": \"ABC\", \"model_name\": \"x\", \"route_code\": \"NOWHERE\"}", "route_code");
        refused("{\"model_code\": \"ABC\", \"model_name\": \"x\", \"max_lot_quantity\": 10000}", "max_lot_quantity");
        refused("{\"model_code\": \"ABC\", \"model_name\": \"x\", \"specifications\": [1]}", "specifications");
        refused(
                "{\"model_code\": \"ABC\", \"model_name\": \"x\", \"specifications\": {\"a\": \"\\u0000\"}}",
                "specifications");
        refused("{\"model_code\": \" \", \"model_name\": \"x\"}", "model_code");
    }

    @Test
    void anUnknownModelIsNamedInTheRefusal() {
        Answer missing = viewer.get(MODELS + "/987654").expectProblem(404, "PRODUCT_MODEL_NOT_FOUND");

        assertThat(missing.text("error_code")).isEqualTo("RES_007");
        assertThat(missing.text("message")).isEqualTo("Product model with ID 987654 not found");
        viewer.get(MODELS + "/code/none").expectProblem(404, "PRODUCT_MODEL_NOT_FOUND");
        admin.put(MODELS + "/987654", Map.of()).expectProblem(404, "PRODUCT_MODEL_NOT_FOUND");
        admin.delete(MODELS + "/987654").expectProblem(404, "PRODUCT_MODEL_NOT_FOUND");
    }

    @Test
    void onlyAnUnusedModelIsRemoved() {
        long unused = create("RMV10").id();
        long used = create("RMV20").id();
        lotOf(used).expect(201);

        admin.delete(MODELS + "/" + unused).expect(204);
        Answer refused = admin.delete(MODELS + "/" + used).expectProblem(409, "DEPENDENT_DATA");
        assertThat(refused.text("error_code")).isEqualTo("CONF_002");
        assertThat(refused.text("message")).contains("dependent data");
    }

    @Test
    void lotsAreMadeOfKnownActiveModelsOnly() {
        long inactive = create("INA10").id();
        admin.put(MODELS + "/" + inactive, Map.of("status", "INACTIVE")).expect(200);

        lotOf(inactive).expectProblem(422, "REFERENCE_INACTIVE");
        Answer unknown = lotOf(77_000).expectProblem(422, "INVALID_CONTENT");
        assertThat(unknown.text("message")).isEqualTo("Product model with ID 77000 not found");
    }

    @Test
    void onlyAdministratorsChangeModels() {
        viewer.post(MODELS, Map.of("model_code", "NOT10", "model_name", "x")).expectProblem(403, "NOT_PERMITTED");
    }

    private Answer create(String code) {
        return admin.post(MODELS, Map.of("model_code", code, "model_name", "Model " + code))
                .expect(201);
    }

    private Answer lotOf(long modelId) {
        return admin.post(
                "/api/v1/lots",
                Map.of(
                        "product_model_id",
                        modelId,
                        "production_line_id",
                        1,
                        "production_date",
                        "2026-02-03",
                        "target_quantity",
                        10));
    }

    private void refused(String body, String field) {
        Answer answer = admin.post(MODELS, body).expect(422);
        assertThat(answer.json().path("details").path(0).path("field").asString())
                .as(answer.body())
                .isEqualTo(field);
    }
}
