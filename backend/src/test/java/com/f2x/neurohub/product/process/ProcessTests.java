package com.f2x.neurohub.product.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class ProcessTests {

    private static final String PROCESSES = "/api/v1/processes";

    private final Api admin;
    private final Api viewer;

    ProcessTests(@Autowired Api api) {
        admin = api.as(Role.ADMIN);
        viewer = api.as(Role.VIEWER);
    }

    @Test
    void theShopFloorReadsTheReferencePlantsProcesses() {
        Answer process = viewer.get(PROCESSES + "/code/laser_marking").expect(200);

        assertThat(process.json().path("process_number").asInt()).isEqualTo(1);
        assertThat(process.text("process_name_ko")).isEqualTo("레이저 마킹");
        assertThat(process.text("process_type")).isEqualTo("MANUFACTURING");
        assertThat(process.json().path("defect_items").path(0).asString()).isEqualTo("Blurry marking");
        assertThat(process.json()
                        .path("quality_criteria")
                        .path("min_readability")
                        .asDouble())
                .isEqualTo(0.95);
        assertThat(process.json().path("default_route").asBoolean()).isTrue();
        assertThat(process.json().has("defect_codes")).isFalse();
        assertThat(viewer.get(PROCESSES + "/number/7").expect(200).text("process_type"))
                .isEqualTo("SERIAL_CONVERSION");
    }

    @Test
    void aProcessNeedsOnlyNumberCodeAndNames() {
        Answer process = create(40, "deburring");

        assertThat(process.text("process_code")).isEqualTo("DEBURRING");
        assertThat(process.json().path("sort_order").asInt()).isEqualTo(40);
        assertThat(process.json().path("defect_items").isArray()).isTrue();
        assertThat(process.json().path("quality_criteria").isObject()).isTrue();
        assertThat(process.json().path("is_active").asBoolean()).isTrue();
        assertThat(process.json().path("default_route").asBoolean()).isFalse();
        assertThat(process.json().path("auto_print_label").asBoolean()).isFalse();
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        long id = create(41, "GRINDING").id();

        Answer changed = admin.put(PROCESSES + "/" + id, """
                        {"defect_items": ["Burr", "Crack"], "quality_criteria": {"ra_um": 0.8}, "auto_print_label": true,
                         "label_template_type": "WIP_LABEL", "estimated_duration_seconds": 30, "sort_order": 3}
                        """).expect(200);

        assertThat(changed.text("process_name_en")).isEqualTo("GRINDING");
        assertThat(changed.json().path("defect_items").size()).isEqualTo(2);
        assertThat(changed.text("label_template_type")).isEqualTo("WIP_LABEL");
        Answer read = viewer.get(PROCESSES + "/" + id).expect(200);
        assertThat(read.json()).isEqualTo(changed.json());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        put(id, "\"0\"", "{\"description\": \"late\"}").expectProblem(412, "VERSION_MISMATCH");
    }

    @Test
    void listsAreInTheirOrder() {
        long id = create(42, "POLISHING").id();
        admin.put(PROCESSES + "/" + id, Map.of("is_active", false)).expect(200);

        assertThat(viewer.get(PROCESSES).expect(200).body()).contains("POLISHING");
        assertThat(viewer.get(PROCESSES + "/active").expect(200).body()).doesNotContain("POLISHING");
        assertThat(viewer.get(PROCESSES + "?is_active=false").expect(200).body())
                .contains("POLISHING")
                .doesNotContain("LASER_MARKING");
        assertThat(viewer.get(PROCESSES + "?process_type=SERIAL_CONVERSION")
                        .expect(200)
                        .body())
                .contains("LABEL_PRINTING")
                .doesNotContain("LASER_MARKING");
        List<Integer> numbers = StreamSupport.stream(
                        viewer.get(PROCESSES + "/sequence").expect(200).json().spliterator(), false)
                .map(process -> process.path("process_number").asInt())
                .toList();
        assertThat(numbers).isSorted().doesNotContain(42).contains(1, 8);
    }

    @Test
    void theFullLevelShowsCatalogues() {
        Answer full = viewer.get(PROCESSES + "?fetch=full").expect(200);
        JsonNode sensor = StreamSupport.stream(full.json().spliterator(), false)
                .filter(process -> process.path("id").asLong() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(sensor.path("defect_codes").path(0).path("code").asString()).isEqualTo("SENSOR_TEMP_FAIL");
        assertThat(sensor.path("measurement_specs").path(0).path("lower_limit").asDouble())
                .isEqualTo(59);
    }

    @Test
    void theDefaultRouteConvertsOnceButOtherProcessesAreFree() {
        long free = admin.post(
                        PROCESSES,
                        body(43, "RELABELING", "\"process_type\": \"SERIAL_CONVERSION\", \"default_route\": false"))
                .expect(201)
                .id();

        Answer refused = admin.put(PROCESSES + "/" + free, Map.of("default_route", true))
                .expectProblem(422, "PROCESS_SEQUENCE_INVALID");
        assertThat(refused.text("error_code")).isEqualTo("VAL_004");
        admin.post(PROCESSES, body(44, "TWICE", "\"process_type\": \"SERIAL_CONVERSION\""))
                .expectProblem(422, "PROCESS_SEQUENCE_INVALID");
        viewer.get(PROCESSES + "/code/TWICE").expectProblem(404, "PROCESS_NOT_FOUND");
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        create(45, "TAKEN");
        assertThat(field(admin.post(PROCESSES, body(45, "OTHER", "")).expectProblem(409, "DUPLICATE")))
                .isEqualTo("process_number");
        assertThat(field(admin.post(PROCESSES, body(46, "taken", "")).expectProblem(409, "DUPLICATE")))
                .isEqualTo("process_code");
        assertThat(field(admin.post(PROCESSES, body(101, "FAR", "")).expect(422)))
                .isEqualTo("process_number");
        assertThat(field(admin.post(PROCESSES, body(46, "a-b", "")).expect(422)))
                .isEqualTo("process_code");
        assertThat(field(admin.post(PROCESSES, body(46, "X", "\"defect_items\": [\" \"]"))
                        .expect(422)))
                .isEqualTo("defect_items[0]");
        admin.post(PROCESSES, body(46, "X", "\"label_template_type\": \"POSTER\""))
                .expect(422);
    }

    @Test
    void anUnknownProcessIsNamedInTheRefusal() {
        Answer missing = viewer.get(PROCESSES + "/987654").expectProblem(404, "PROCESS_NOT_FOUND");

        assertThat(missing.text("error_code")).isEqualTo("RES_004");
        assertThat(missing.text("message")).startsWith("Process with ID 987654 not found. ");
        viewer.get(PROCESSES + "/number/99").expectProblem(404, "PROCESS_NOT_FOUND");
    }

    @Test
    void onlyAProcessThatWasNeverUsedIsRemoved() {
        long unused = create(47, "UNUSED").id();
        admin.post(PROCESSES + "/" + unused + "/defect-codes", Map.of("code", "X", "name", "X"))
                .expect(201);

        admin.delete(PROCESSES + "/" + unused).expect(204);
        viewer.get(PROCESSES + "/" + unused).expectProblem(404, "PROCESS_NOT_FOUND");
        Answer refused = admin.delete(PROCESSES + "/8").expectProblem(409, "DEPENDENT_DATA");
        assertThat(refused.text("error_code")).isEqualTo("CONF_002");
        assertThat(refused.text("message")).contains("dependent data");
    }

    private Answer create(int number, String code) {
        return admin.post(PROCESSES, body(number, code, "\"default_route\": false"))
                .expect(201);
    }

    private static String body(int number, String code, String more) {
        return "{\"process_number\": %d, \"process_code\": \"%s\", \"process_name_ko\": \"공정\", \"process_name_en\": \"%s\"%s}"
                .formatted(number, code, code, more.isEmpty() ? "" : ", " + more);
    }

    private Answer put(long id, String tag, String body) {
        return admin.send(admin.request(PROCESSES + "/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String field(Answer answer) {
        return answer.json().path("details").path(0).path("field").asString();
    }
}
