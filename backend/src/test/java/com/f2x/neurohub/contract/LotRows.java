package com.f2x.neurohub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Plant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lots, their units, and their labels. */
final class LotRows {

    static final String LOT = """
            id:number lot_number:text product_model.model_code:text product_model.model_name:text target_quantity:number
            production_date:date status:text created_at:time updated_at:time completed_at:time? closed_at:time?
            passed_quantity:number wip_count:number serial_count:number
            """;
    private static final String UNIT =
            "id:number wip_id:text status:text current_process_id:number? created_at:time sequence_in_lot:number";

    private final ContractFloor floor;

    LotRows(ContractFloor floor) {
        this.floor = floor;
    }

    Stream<ContractRow> rows() {
        return Stream.of(
                new ContractRow(13, "GET /lots/ and /lots, with an empty status", this::list),
                new ContractRow(14, "GET /lots/active", this::active),
                new ContractRow(15, "GET /lots/{id}", this::byId),
                new ContractRow(16, "GET /lots/number/{n}", this::byNumber),
                new ContractRow(17, "POST /lots/ with empty spring lots", this::create),
                new ContractRow(18, "PUT /lots/{id} with a status only", this::close),
                new ContractRow(19, "POST /lots/{id}/start-wip-generation", this::generate),
                new ContractRow(20, "GET /wip-items/?lot_id=", this::units),
                new ContractRow(21, "POST /wip-items/{wip}/print-label without a body", this::printLabel),
                new ContractRow(22, "POST /serials/generate-from-wip", this::convert),
                new ContractRow(23, "GET /serials/", this::serials),
                new ContractRow(24, "GET /serials/lot/{id}, by sequence", this::serialsOfLot),
                new ContractRow(25, "GET /serials/{sn}/trace", this::serialTrace),
                new ContractRow(26, "PUT /serials/{id}/status by the inspector", this::inspect));
    }

    private void list() {
        Shape.list(floor.dashboard.get("/lots/?skip=0&limit=20&status=").expect(200), LOT);
        JsonNode created =
                Shape.list(floor.desktop.get("/lots?status=IN_PROGRESS").expect(200), LOT + " product_name:text");
        assertThat(created.valueStream().map(lot -> lot.path("status").asString()))
                .containsOnly("IN_PROGRESS");
    }

    private void active() {
        JsonNode lots = Shape.list(floor.dashboard.get("/lots/active").expect(200), LOT);
        assertThat(lots.valueStream().map(lot -> lot.path("status").asString())).isSubsetOf("CREATED", "IN_PROGRESS");
    }

    private void byId() {
        JsonNode lot =
                Shape.object(floor.dashboard.get("/lots/" + floor.lot.id()).expect(200), LOT);
        assertThat(lot.path("wip_count").asInt()).isEqualTo(5);
        assertThat(lot.path("passed_quantity").asInt()).isOne();
        assertThat(Shape.refusal(floor.dashboard.get("/lots/987654321").expect(404)))
                .contains("not found");
    }

    private void byNumber() {
        String typed = floor.lot.number().toLowerCase(Locale.ROOT);
        JsonNode lot = Shape.object(floor.dashboard.get("/lots/number/" + typed).expect(200), LOT);
        assertThat(lot.path("lot_number").asString()).isEqualTo(floor.lot.number());
        Shape.refusal(floor.dashboard.get("/lots/number/KR01ZZZ991299").expect(404));
    }

    private void create() {
        Answer created = floor.dashboard.post("/lots/", """
                {"product_model_id":%d,"production_line_id":%d,"target_quantity":100,"production_date":"2026-03-02",\
                "sma_spring_lot":"","parent_spring_lot":""}""".formatted(floor.plant.model(), floor.plant.line()));
        Shape.object(created.expect(201), LOT);
        Answer refused = floor.dashboard.post("/lots/", """
                {"product_model_id":%d,"production_line_id":%d,"target_quantity":0,"production_date":"2026-03-02",\
                "sma_spring_lot":"","parent_spring_lot":""}""".formatted(floor.plant.model(), floor.plant.line()));
        Shape.refusal(refused.expect(422));
        Shape.object(refused, "details[].field:text details[].message:text");
    }

    private void close() {
        Plant.Lot lot = floor.plant.lot(1);
        Shape.refusal(floor.dashboard.put("/lots/" + lot.id(), "{\"status\":\"CLOSED\"}"));
        for (int process = 1; process <= 8; process++) {
            floor.tabletStarts(lot.wip(1), process).expect(201);
            floor.tabletPasses(lot.wip(1), process).expect(200);
        }
        Answer closed = floor.dashboard
                .put("/lots/" + lot.id(), "{\"status\":\"CLOSED\"}")
                .expect(200);
        JsonNode shown = Shape.object(closed, LOT);
        assertThat(shown.path("status").asString()).isEqualTo("CLOSED");
        assertThat(shown.path("completed_at").isString()).isTrue();
    }

    private void generate() {
        Plant.Lot lot = floor.plant.emptyLot(3);
        String path = "/lots/" + lot.id() + "/start-wip-generation";
        JsonNode one =
                Shape.list(floor.dashboard.post(path + "?quantity=1", "null").expect(201), UNIT);
        assertThat(one.size()).isOne();
        assertThat(one.at("/0/wip_id").asString()).isEqualTo(lot.wip(1));
        JsonNode rest = Shape.list(floor.desktop.post(path, "{}").expect(201), UNIT);
        assertThat(rest.size()).isEqualTo(2);
        Shape.refusal(floor.dashboard.post(path + "?quantity=1", "null"));
    }

    private void units() {
        JsonNode units = Shape.list(
                floor.dashboard.get("/wip-items/?lot_id=" + floor.lot.id()).expect(200), UNIT);
        assertThat(units.valueStream().map(unit -> unit.path("sequence_in_lot").asInt()))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(units.at("/0/status").asString()).isEqualTo("CONVERTED");
        assertThat(units.at("/1/status").asString()).isEqualTo("FAILED");
    }

    private void printLabel() {
        Answer printed = floor.dashboard.empty("POST", "/wip-items/" + floor.lot.wip(3) + "/print-label");
        Shape.object(printed.expect(200), "success:bool message:text");
    }

    private void convert() {
        Plant.Lot lot = floor.plant.lot(2);
        for (int process = 1; process <= 6; process++) {
            floor.tabletStarts(lot.wip(1), process).expect(201);
            floor.tabletPasses(lot.wip(1), process).expect(200);
        }
        String path = "/serials/generate-from-wip?print_label=true&wip_id=";
        Answer made = floor.dashboard.empty("POST", path + lot.wip(1));
        JsonNode serial =
                Shape.object(made.expect(201), "id:number serial_number:text lot_id:number sequence_in_lot:number");
        assertThat(serial.path("serial_number").asString()).isEqualTo(lot.serial(1));
        Answer again = floor.dashboard.empty("POST", path + lot.wip(1)).expect(400);
        assertThat(Shape.refusal(again)).contains("already converted");
        Shape.refusal(floor.dashboard.empty("POST", path + lot.wip(2)));
        Shape.refusal(floor.dashboard.empty("POST", path + "WIP-KR01PSA260301-999"));
    }

    private void serials() {
        Shape.list(floor.dashboard.get("/serials/?limit=500").expect(200), """
                id:number serial_number:text lot_id:number sequence_in_lot:number status:text rework_count:number
                created_at:time lot.lot_number:text failure_reason:text?
                """);
    }

    private void serialsOfLot() {
        Plant.Lot lot = floor.plant.lot(3);
        for (int unit : List.of(3, 1, 2)) {
            for (int process = 1; process <= 7; process++) {
                floor.tabletStarts(lot.wip(unit), process).expect(201);
                floor.tabletPasses(lot.wip(unit), process).expect(200);
            }
        }
        JsonNode serials = Shape.list(
                floor.dashboard.get("/serials/lot/" + lot.id()).expect(200),
                "id:number serial_number:text status:text sequence_in_lot:number rework_count:number created_at:time");
        assertThat(serials.valueStream()
                        .map(serial -> serial.path("sequence_in_lot").asInt()))
                .containsExactly(1, 2, 3);
    }

    private void serialTrace() {
        String number = floor.lot.serial(1);
        String hyphens = number.substring(0, 4) + "-" + number.substring(4).toLowerCase(Locale.ROOT);
        for (String typed : List.of(number, hyphens)) {
            JsonNode trace = Shape.object(
                    floor.dashboard.get("/serials/" + typed + "/trace").expect(200), """
                    serial_number:text lot_number:text status:text rework_count:number created_at:time
                    lot_info.product_model:text lot_info.production_date:date
                    process_history[].process_number:number process_history[].process_name:text
                    process_history[].worker_name:text process_history[].result:text process_history[].start_time:time
                    process_history[].complete_time:time process_history[].duration_seconds:number
                    process_history[].process_data:object? process_history[].defects:list process_history[].notes:text?
                    rework_history:list component_lots:object total_cycle_time_seconds:number
                    """);
            assertThat(trace.path("serial_number").asString()).isEqualTo(number);
            assertThat(trace.path("process_history").size()).isEqualTo(8);
        }
        Shape.refusal(floor.dashboard.get("/serials/KR01ZZZ991299001/trace").expect(404));
    }

    private void inspect() {
        Plant.Lot lot = floor.plant.lot(1);
        for (int process = 1; process <= 7; process++) {
            floor.tabletStarts(lot.wip(1), process).expect(201);
            floor.tabletPasses(lot.wip(1), process).expect(200);
        }
        floor.tabletStarts(lot.wip(1), 8).expect(201);
        floor.desktopCompletes(lot.wip(1), 8, "FAIL", "null", "null").expect(200);
        long id = floor.dashboard
                .get("/serials/lot/" + lot.id())
                .json()
                .at("/0/id")
                .asLong();
        String path = "/serials/" + id + "/status";
        Answer passed = floor.dashboard.put(path, "{\"status\":\"PASSED\",\"failure_reason\":\"Looked at it again\"}");
        Shape.object(passed.expect(200), "id:number status:text");
        assertThat(passed.text("status")).isEqualTo("PASSED");
        Shape.refusal(floor.tablet
                .put(path, "{\"status\":\"FAILED\",\"failure_reason\":\"x\"}")
                .expect(403));
    }
}
