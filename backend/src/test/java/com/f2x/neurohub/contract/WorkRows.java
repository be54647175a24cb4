package com.f2x.neurohub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Plant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What tablets and desktop stations do with units. */
final class WorkRows {

    private static final String STARTED =
            "success:bool message:text process_data_id:number started_at:time wip_id_str:text";
    private static final String COMPLETED =
            "success:bool message:text process_data_id:number completed_at:time duration_seconds:number result:text"
                    + " label_printed:bool label_type:text? wip_id_str:text";
    private static final String TRACE = """
            wip_id:text lot_number:text sequence_in_lot:number status:text created_at:time completed_at:time?
            converted_at:time? serial_id:number?
            lot_info.lot_number:text lot_info.product_model:text lot_info.production_date:date lot_info.target_quantity:number
            process_history[].process_number:number process_history[].process_code:text process_history[].process_name:text
            process_history[].worker_id:text process_history[].worker_name:text process_history[].start_time:time
            process_history[].complete_time:time? process_history[].result:text? process_history[].duration_seconds:number?
            process_history[].cycle_time_seconds:number? process_history[].measurements:object?
            process_history[].process_data:object? process_history[].defects:list process_history[].defect_codes:list
            process_history[].notes:text? process_history[].is_rework:bool
            rework_history:list component_lots:object total_cycle_time_seconds:number
            """;

    private final ContractFloor floor;

    WorkRows(ContractFloor floor) {
        this.floor = floor;
    }

    Stream<ContractRow> rows() {
        return Stream.of(
                new ContractRow(4, "GET /processes/, a bare array that is never empty", this::processes),
                new ContractRow(5, "GET /processes/active", this::activeProcesses),
                new ContractRow(6, "GET /wip-items/{wip}/trace, one shape for tablet and dashboard", this::trace),
                new ContractRow(7, "POST /process-operations/start by tablet and desktop", this::start),
                new ContractRow(7, "POST /process-operations/start, what stands in the way", this::refusedStart),
                new ContractRow(8, "POST /process-operations/complete by the tablet", this::tabletCompletes),
                new ContractRow(8, "POST /process-operations/complete in all forms of the desktop", this::desktopForms),
                new ContractRow(12, "POST /wip-items/{wip}/scan", this::scan),
                new ContractRow(46, "POST start-process, complete-process, convert-to-serial", this::dormant));
    }

    private void processes() {
        JsonNode processes = Shape.list(floor.tablet.get("/processes/").expect(200), """
                id:number process_number:number process_code:text process_name_ko:text process_name_en:text
                description:text? sort_order:number is_active:bool estimated_duration_seconds:number?
                quality_criteria:object defect_items:list? auto_print_label:bool label_template_type:text? process_type:text
                """);
        assertThat(processes
                        .valueStream()
                        .map(process -> process.path("sort_order").asInt())
                        .toList())
                .isSorted();
        assertThat(processes
                        .valueStream()
                        .filter(process -> process.path("is_active").asBoolean()))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    private void activeProcesses() {
        Shape.list(
                floor.desktop.get("/processes/active").expect(200),
                "id:number process_number:number process_code:text process_name_ko:text process_name_en:text");
    }

    private void trace() {
        JsonNode finished = Shape.object(
                floor.tablet.get("/wip-items/" + floor.lot.wip(1) + "/trace").expect(200), TRACE);
        assertThat(finished.path("process_history")
                        .valueStream()
                        .filter(row -> row.path("result").asString().equals("PASS"))
                        .map(row -> row.path("process_number").asInt())
                        .toList())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);

        String typed = floor.lot.wip(2).toLowerCase(Locale.ROOT);
        JsonNode failed = Shape.object(
                floor.dashboard.get("/wip-items/" + typed + "/trace").expect(200), TRACE);
        JsonNode row = failed.path("process_history").path(0);
        assertThat(row.path("defects").toString()).contains("VOLTAGE").doesNotContain("{");
        assertThat(row.path("process_data")).isEqualTo(row.path("measurements"));
        assertThat(row.path("process_data").toString()).contains("VOLTAGE", "12.7");

        Answer unknown =
                floor.tablet.get("/wip-items/WIP-KR01PSA260301-999/trace").expect(404);
        assertThat(Shape.refusal(unknown)).contains("not found");
    }

    private void start() {
        Plant.Lot lot = floor.plant.lot(2);
        Answer started = floor.tabletStarts(lot.wip(1), 1).expect(201);
        assertThat(Shape.object(started, STARTED).path("wip_id_str").asString()).isEqualTo(lot.wip(1));
        Answer again = floor.tabletStarts(lot.wip(1), 1).expect(200);
        assertThat(again.text("process_data_id")).isEqualTo(started.text("process_data_id"));
        assertThat(again.text("started_at")).isEqualTo(started.text("started_at"));

        String typed = " " + lot.wip(2).toLowerCase(Locale.ROOT) + " ";
        Answer desktop = floor.desktop
                .post("/process-operations/start", """
                {"wip_id": "%s", "process_id": "1", "worker_id": "Nobody Known", "equipment_id": "NO_SUCH_EQUIPMENT", \
                "line_id": "NO_SUCH_LINE", "start_time": "2026-03-02T08:00:10.123456"}""".formatted(typed))
                .expect(201);
        assertThat(Shape.object(desktop, STARTED).path("wip_id_str").asString()).isEqualTo(lot.wip(2));
    }

    private void refusedStart() {
        Answer skipped = floor.tabletStarts(floor.lot.wip(3), 3).expect(422);
        assertThat(Shape.refusal(skipped)).contains("Previous process").contains("PASS");
        Answer unknown = floor.desktopStarts("WIP-KR01PSA260301-999", 1).expect(404);
        assertThat(Shape.refusal(unknown)).contains("not found");
        Answer passed = floor.tabletStarts(floor.lot.wip(1), 8);
        assertThat(passed.status()).isBetween(400, 499);
        Shape.refusal(passed);
    }

    private void tabletCompletes() {
        String unit = floor.plant.lot(1).wip(1);
        floor.tabletStarts(unit, 1).expect(201);
        Answer failed = floor.tablet
                .post("/process-operations/complete", """
                {"wip_id":"%s","process_id":"1","worker_id":"%s","result":"FAIL",\
                "defect_data":{"defect_codes":["Blurry marking"],"notes":"Lens"}}""".formatted(unit, ContractFloor.WORKER))
                .expect(200);
        assertThat(Shape.object(failed, COMPLETED).path("result").asString()).isEqualTo("FAIL");
        floor.tabletStarts(unit, 1).expect(201);
        String noted = """
                {"wip_id":"%s","process_id":"1","worker_id":"%s","result":"PASS","measurements":{"notes":"Cleaned"}}""".formatted(unit, ContractFloor.WORKER);
        Answer passed = floor.tablet.post("/process-operations/complete", noted).expect(200);
        Answer again = floor.tablet.post("/process-operations/complete", noted).expect(200);
        assertThat(again.text("process_data_id")).isEqualTo(passed.text("process_data_id"));

        JsonNode history =
                floor.tablet.get("/wip-items/" + unit + "/trace").json().path("process_history");
        assertThat(history.at("/0/defects").toString()).contains("Blurry marking");
        assertThat(history.at("/0/notes").asString()).isEqualTo("Lens");
        assertThat(history.at("/1/process_data/notes").asString()).isEqualTo("Cleaned");
        Shape.refusal(floor.tabletPasses(unit, 2));
    }

    private void desktopForms() {
        for (List<String> form : List.of(
                List.of("PASS", "null", "null"),
                List.of("FAIL", "null", "null"),
                List.of("PASS", "[{\"code\": \"CURRENT\", \"value\": 1.5, \"unit\": null, \"spec\": null}]", "null"),
                List.of(
                        "PASS",
                        "{\"items\": [{\"code\": \"CURRENT\", \"value\": 1.5, \"unit\": \"A\","
                                + " \"spec\": {\"min\": null, \"max\": 2.0, \"target\": null}, \"result\": \"PASS\"}]}",
                        "null"),
                List.of("PASS", "{\"anything\": \"else\"}", "null"),
                List.of("FAIL", "null", "[{\"code\": \"BENT\", \"reason\": \"by hand\"}]"),
                List.of("FAIL", "null", "{\"defects\": [{\"code\": \"BENT\", \"reason\": null}]}"),
                List.of("FAIL", "null", "[\"BENT\"]"))) {
            String unit = floor.plant.lot(1).wip(1);
            floor.desktopStarts(unit, 1).expect(201);
            Answer completed = floor.desktopCompletes(unit, 1, form.get(0), form.get(1), form.get(2));
            assertThat(Shape.object(completed.expect(200), COMPLETED)
                            .path("result")
                            .asString())
                    .as("%s", form)
                    .isEqualTo(form.get(0));
        }
    }

    private void scan() {
        String members = "id:number wip_id:text status:text lot_id:number sequence_in_lot:number created_at:time";
        Shape.object(
                floor.tablet
                        .post("/wip-items/" + floor.lot.wip(3) + "/scan", "null")
                        .expect(200),
                members);
        Shape.object(
                floor.desktop
                        .post("/wip-items/" + floor.lot.wip(3) + "/scan", "{}")
                        .expect(200),
                members);
    }

    private void dormant() {
        Plant.Lot lot = floor.plant.lot(2);
        String unit = "/wip-items/" + lot.wip(1);
        floor.desktop.post(unit + "/start-process", """
                {"process_number": 1, "line_code": "KR01", "equipment_code": "", \
                "start_time": "2026-03-02T08:00:10.123456", "level": "WIP"}""").expect(201);
        floor.desktop.post(unit + "/complete-process", """
                {"process_number": 1, "result": "FAIL", "complete_time": "2026-03-02T08:01:10.123456", \
                "defect_type": "BENT", "defect_description": "by hand"}""").expect(200);
        for (int process = 1; process <= 6; process++) {
            floor.tabletStarts(lot.wip(2), process).expect(201);
            floor.tabletPasses(lot.wip(2), process).expect(200);
        }
        long id = floor.desktop.get("/wip-items/" + lot.wip(2)).expect(200).id();
        Answer converted = floor.desktop.post(
                "/wip-items/" + id + "/convert-to-serial", "{\"operator_id\": 1, \"notes\": \"By hand\"}");
        assertThat(converted.status()).as(converted.body()).isBetween(200, 201);
        Shape.object(converted, "serial.serial_number:text");
    }
}
