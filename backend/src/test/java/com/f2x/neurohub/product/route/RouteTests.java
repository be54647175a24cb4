package com.f2x.neurohub.product.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class RouteTests {

    private static final String ROUTES = "/api/v1/routes";

    private final Api admin;
    private final Api viewer;

    RouteTests(@Autowired Api api) {
        admin = api.as(Role.ADMIN);
        viewer = api.as(Role.VIEWER);
    }

    @Test
    void aChangeIsTheNextVersion() {
        Answer first =
                create("CHANGED", "{\"process_code\": \"laser_marking\"}, {\"process_id\": 2, \"max_attempts\": 5}");
        Answer second = create("changed", "{\"process_id\": 2}");

        assertThat(first.json().path("version_no").asInt()).isEqualTo(1);
        assertThat(second.json().path("version_no").asInt()).isEqualTo(2);
        assertThat(first.json()
                        .path("steps")
                        .path(0)
                        .path("process")
                        .path("process_code")
                        .asString())
                .isEqualTo("LASER_MARKING");
        assertThat(first.json().path("steps").path(0).path("max_attempts").asInt())
                .isEqualTo(3);
        assertThat(first.json().path("steps").path(1).path("max_attempts").asInt())
                .isEqualTo(5);
        assertThat(viewer.get(ROUTES + "?route_code=changed").expect(200).json().size())
                .isEqualTo(2);
    }

    @Test
    void stepsAreReadWithTheRouteOrByThemselves() {
        long id = create("READ", "{\"process_id\": 3}, {\"process_id\": 1, \"strict_defects\": true}")
                .id();

        Answer standard = viewer.get(ROUTES + "/" + id).expect(200);
        assertThat(standard.json().has("steps")).isFalse();
        Answer steps = viewer.get(ROUTES + "/" + id + "/steps").expect(200);
        assertThat(steps.json().path(0).path("process").path("id").asLong()).isEqualTo(3);
        assertThat(steps.json().path(1).path("step_no").asInt()).isEqualTo(2);
        assertThat(steps.json().path(1).path("strict_defects").asBoolean()).isTrue();
        assertThat(viewer.get(ROUTES + "/" + id + "?fetch=full")
                        .expect(200)
                        .json()
                        .path("steps"))
                .isEqualTo(steps.json());
        viewer.get(ROUTES + "/987654/steps").expectProblem(404, "ROUTE_NOT_FOUND");
        viewer.get(ROUTES + "/987654").expectProblem(404, "ROUTE_NOT_FOUND");
    }

    @Test
    void aVersionIsRenamedAndSwitchedOffButItsStepsAreFrozen() {
        long id = create("FROZEN", "{\"process_id\": 1}").id();

        Answer changed = admin.put(ROUTES + "/" + id, Map.of("route_name", "Old", "is_active", false))
                .expect(200);
        assertThat(changed.text("route_name")).isEqualTo("Old");
        assertThat(viewer.get(ROUTES + "?route_code=FROZEN&is_active=true")
                        .expect(200)
                        .json()
                        .size())
                .isZero();
        Answer refused = admin.put(ROUTES + "/" + id, "{\"steps\": [{\"process_id\": 2}]}")
                .expect(422);
        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo("steps");
    }

    @Test
    void stepsThatBreakARuleAreNamed() {
        assertThat(refusedField("")).isEqualTo("steps");
        assertThat(refusedField("{\"process_id\": 1}, {\"process_id\": 987654}"))
                .isEqualTo("steps[1]");
        assertThat(refusedField("{}")).isEqualTo("steps[0]");
        assertThat(refusedField("{\"process_id\": 1, \"process_code\": \"LMA_ASSEMBLY\"}"))
                .isEqualTo("steps[0]");
        assertThat(refusedField("{\"process_id\": 1}, {\"process_id\": 2}, {\"process_code\": \"LASER_MARKING\"}"))
                .isEqualTo("steps[2]");
        long inactive = process(50, "RT_INACTIVE", "MANUFACTURING", false);
        assertThat(refusedField("{\"process_id\": %d}".formatted(inactive))).isEqualTo("steps[0]");
        long conversion = process(51, "RT_CONVERSION", "SERIAL_CONVERSION", true);
        assertThat(refusedField("{\"process_id\": 1}, {\"process_id\": 7}, {\"process_id\": %d}".formatted(conversion)))
                .isEqualTo("steps[2]");
    }

    @Test
    void theDefaultRouteIsNotMadeByHand() {
        admin.post(ROUTES, body("default", "{\"process_id\": 1}")).expectProblem(422, "ROUTE_STEPS_INVALID");
        admin.put(ROUTES + "/1", Map.of("is_active", false)).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void lotsFollowTheNewestActiveVersionOfTheirModelsRoute() {
        long first = create("NEWEST", "{\"process_id\": 1}").id();
        long second = create("NEWEST", "{\"process_id\": 2}").id();
        long model = model("NWS10", "NEWEST").expect(201).id();

        long lot = lotOf(model).expect(201).id();
        admin.delete(ROUTES + "/" + second).expectProblem(409, "DEPENDENT_DATA");
        admin.put(ROUTES + "/" + second, Map.of("is_active", false)).expect(200);
        lotOf(model).expect(201);
        admin.delete(ROUTES + "/" + first).expectProblem(409, "DEPENDENT_DATA");
        admin.put(ROUTES + "/" + first, Map.of("is_active", false)).expect(200);

        lotOf(model).expectProblem(422, "REFERENCE_INACTIVE");
        assertThat(lot).isPositive();
    }

    @Test
    void theLastVersionStaysWhileAModelNamesTheRoute() {
        long first = create("NAMED", "{\"process_id\": 1}").id();
        long second = create("NAMED", "{\"process_id\": 2}").id();
        model("NMD10", "named").expect(201);

        admin.delete(ROUTES + "/" + first).expect(204);
        Answer refused = admin.delete(ROUTES + "/" + second).expectProblem(409, "DEPENDENT_DATA");
        assertThat(refused.text("message")).contains("dependent data");
        viewer.get(ROUTES + "/" + first).expectProblem(404, "ROUTE_NOT_FOUND");
    }

    private Answer create(String code, String steps) {
        return admin.post(ROUTES, body(code, steps)).expect(201);
    }

    private static String body(String code, String steps) {
        return "{\"route_code\": \"%s\", \"route_name\": \"Route\", \"steps\": [%s]}".formatted(code, steps);
    }

    private String refusedField(String steps) {
        Answer answer = admin.post(ROUTES, body("REFUSED", steps)).expectProblem(422, "ROUTE_STEPS_INVALID");
        return answer.json().path("details").path(0).path("field").asString();
    }

    private long process(int number, String code, String type, boolean active) {
        return admin.post(
                        "/api/v1/processes",
                        Map.of(
                                "process_number", number,
                                "process_code", code,
                                "process_name_ko", code,
                                "process_name_en", code,
                                "process_type", type,
                                "is_active", active,
                                "default_route", false))
                .expect(201)
                .id();
    }

    private Answer model(String code, String route) {
        return admin.post(
                "/api/v1/product-models", Map.of("model_code", code, "model_name", code, "route_code", route));
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
}
