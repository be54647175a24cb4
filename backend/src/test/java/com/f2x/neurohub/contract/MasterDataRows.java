package com.f2x.neurohub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What administrators enter, and what the other pages choose from. */
final class MasterDataRows {

    private static final String LINE =
            "id:number line_code:text line_name:text description:text? cycle_time_sec:number? location:text? is_active:bool";
    private static final String MODEL = "id:number model_code:text model_name:text category:text? status:text";
    private static final String EQUIPMENT = """
            id:number equipment_code:text equipment_name:text equipment_type:text description:text? process_id:number?
            production_line_id:number? manufacturer:text? model_number:text? serial_number:text? status:text
            is_active:bool last_maintenance_date:date? next_maintenance_date:date? total_operation_hours:number~
            """;

    private final ContractFloor floor;

    MasterDataRows(ContractFloor floor) {
        this.floor = floor;
    }

    Stream<ContractRow> rows() {
        return Stream.of(
                new ContractRow(10, "GET /production-lines/active", this::activeLines),
                new ContractRow(11, "GET /equipment/active, hours are never null", this::activeEquipment),
                new ContractRow(32, "GET /product-models/active", this::activeModels),
                new ContractRow(34, "/users/ list, add, edit, delete", this::users),
                new ContractRow(35, "/processes/ add, edit, delete", this::processes),
                new ContractRow(36, "/product-models/ list, add, edit, delete", this::models),
                new ContractRow(37, "/production-lines/ list, add, edit, delete", this::lines),
                new ContractRow(38, "/equipment/ list, add, edit, delete", this::equipment));
    }

    private void activeLines() {
        for (Client client : List.of(floor.desktop, floor.dashboard, floor.tablet)) {
            Shape.list(client.get("/production-lines/active").expect(200), LINE);
        }
    }

    private void activeEquipment() {
        floor.plant.equipment(1);
        for (Client client : List.of(floor.desktop, floor.dashboard, floor.tablet)) {
            Shape.list(client.get("/equipment/active").expect(200), EQUIPMENT);
        }
    }

    private void activeModels() {
        floor.plant.model();
        JsonNode models = Shape.list(floor.tablet.get("/product-models/active").expect(200), MODEL);
        assertThat(models.valueStream().map(model -> model.path("status").asString()))
                .containsOnly("ACTIVE");
    }

    private void users() {
        String name = floor.name("contract_user");
        String body = """
                {"username":"%s","full_name":"김 철수","email":"","password":"Test1234!x","role":"OPERATOR","is_active":true}""".formatted(name);
        Answer added = floor.admin.post("/users/", body).expect(201);
        Answer twice = floor.admin.post("/users/", body).expect(409);
        assertThat(Shape.refusal(twice)).contains("already exists");
        assertThat(twice.text("error_code")).isEqualTo("CONF_001");
        String path = "/users/" + added.id();
        floor.admin
                .put(path, "{\"full_name\":\"Kim\",\"role\":\"MANAGER\",\"is_active\":false}")
                .expect(200);
        Shape.list(
                floor.admin.get("/users/").expect(200),
                "id:number username:text full_name:text role:text is_active:bool created_at:time");
        assertThat(floor.admin.delete(path).expect(204).body()).isEmpty();
        Shape.refusal(floor.dashboard.get("/users/").expect(403));
    }

    private void processes() {
        String code = floor.name("CONTRACT_");
        String body = """
                {"process_number":%d,"process_code":"%s","process_name_ko":"검사","process_name_en":"Check",%s\
                "sort_order":99,"is_active":true,"quality_criteria":{},"defect_items":["Scratch"],\
                "auto_print_label":false,"process_type":"MANUFACTURING"}""";
        Answer added = floor.admin
                .post("/processes/", body.formatted(98, code, "\"default_route\":false,"))
                .expect(201);
        String path = "/processes/" + added.id();
        floor.admin.put(path, body.formatted(98, code, "")).expect(200);
        assertThat(floor.admin.delete(path).expect(204).body()).isEmpty();
        Answer used = floor.admin.delete("/processes/1").expect(409);
        assertThat(Shape.refusal(used)).contains("dependent data");
        assertThat(used.text("error_code")).isEqualTo("CONF_002");
    }

    private void models() {
        String code = floor.name("CONTRACT-");
        Answer added = floor.admin
                .post(
                        "/product-models/",
                        "{\"model_code\":\"%s\",\"model_name\":\"A model\",\"status\":\"ACTIVE\"}".formatted(code))
                .expect(201);
        String path = "/product-models/" + added.id();
        floor.admin.put(path, """
                {"model_code":"%s","model_name":"A model","category":"Standard","status":"DISCONTINUED"}""".formatted(code)).expect(200);
        Shape.list(floor.admin.get("/product-models/").expect(200), MODEL);
        floor.admin.delete(path).expect(204);
    }

    private void lines() {
        String code = floor.name("kr00");
        Answer added = floor.admin
                .post(
                        "/production-lines/",
                        "{\"line_code\":\"%s\",\"line_name\":\"Line A\",\"is_active\":true}".formatted(code))
                .expect(201);
        assertThat(added.text("line_code")).isEqualTo(code.toUpperCase(Locale.ROOT));
        String path = "/production-lines/" + added.id();
        floor.admin.put(path, """
                {"line_code":"%s","line_name":"Line B","description":"x","cycle_time_sec":60,"location":"B1",\
                "is_active":false}""".formatted(code)).expect(200);
        Shape.list(floor.admin.get("/production-lines/").expect(200), LINE);
        floor.admin.delete(path).expect(204);
        Answer used = floor.admin.delete(
                "/production-lines/" + floor.plant.read(floor.lot).text("production_line.id"));
        assertThat(Shape.refusal(used.expect(409))).contains("dependent data");
    }

    private void equipment() {
        String code = floor.name("EQ-CONTRACT-");
        Answer added = floor.admin.post("/equipment/", """
                {"equipment_code":"%s","equipment_name":"Laser 1","equipment_type":"LASER_MARKER","status":"AVAILABLE",\
                "is_active":true}""".formatted(code)).expect(201);
        String path = "/equipment/" + added.id();
        floor.admin.put(path, """
                {"equipment_code":"%s","equipment_name":"Laser 1","equipment_type":"LASER_MARKER","process_id":1,\
                "production_line_id":%d,"manufacturer":"ACME","model_number":"X1","serial_number":"SN-9",\
                "status":"MAINTENANCE","is_active":true}""".formatted(code, floor.plant.line())).expect(200);
        Shape.list(floor.admin.get("/equipment/").expect(200), EQUIPMENT);
        floor.admin.delete(path).expect(204);
    }
}
