package com.f2x.neurohub.plant.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.time.PlantProperties;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class EquipmentTests {

    private static final String EQUIPMENT = "/api/v1/equipment";

    private final Api admin;
    private final Api viewer;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final LocalDate today;

    EquipmentTests(
            @Autowired Api api,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions,
            @Autowired PlantProperties plant,
            @Autowired Clock clock) {
        admin = api.as(Role.ADMIN);
        viewer = api.as(Role.VIEWER);
        this.jdbc = jdbc;
        this.transactions = transactions;
        today = plant.today(clock);
    }

    @Test
    void equipmentNeedsOnlyCodeNameAndType() {
        Answer equipment = create("eq-new", "");

        assertThat(equipment.text("equipment_code")).isEqualTo("EQ-NEW");
        assertThat(equipment.text("equipment_type")).isEqualTo("TESTER");
        assertThat(equipment.text("status")).isEqualTo("AVAILABLE");
        assertThat(equipment.json().path("total_operation_hours").isNumber()).isTrue();
        assertThat(equipment.json().path("capacity").isNull()).isTrue();
        assertThat(equipment.json().path("specifications").isObject()).isTrue();
        assertThat(equipment.json().has("process")).isFalse();
        assertThat(viewer.get(EQUIPMENT + "/code/eq-new").expect(200).id()).isEqualTo(equipment.id());
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        long id = create(
                        "EQ_KEEP",
                        ", \"process_id\": 1, \"manufacturer\": \"ACME\", \"maintenance_schedule\": {\"every_days\": 90}")
                .id();

        Answer changed = admin.put(EQUIPMENT + "/" + id, Map.of("status", "MAINTENANCE", "capacity", 2))
                .expect(200);

        assertThat(changed.text("status")).isEqualTo("MAINTENANCE");
        assertThat(changed.text("manufacturer")).isEqualTo("ACME");
        assertThat(changed.json().path("process_id").asLong()).isEqualTo(1);
        assertThat(changed.json()
                        .path("maintenance_schedule")
                        .path("every_days")
                        .asInt())
                .isEqualTo(90);
        HttpRequest.Builder late = admin.request(EQUIPMENT + "/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .PUT(HttpRequest.BodyPublishers.ofString("{}"));
        admin.send(late).expectProblem(412, "VERSION_MISMATCH");
    }

    @Test
    void whatRunsOnItMakesItInUse() {
        long id = create("EQ_RUNS", ", \"status\": \"IN_USE\"").id();
        assertThat(viewer.get(EQUIPMENT + "/" + id).text("status")).isEqualTo("AVAILABLE");

        run(id);

        assertThat(viewer.get(EQUIPMENT + "/" + id).text("status")).isEqualTo("IN_USE");
        assertThat(viewer.get(EQUIPMENT + "?status=IN_USE").expect(200).body()).contains("EQ_RUNS");
        assertThat(viewer.get(EQUIPMENT + "?status=AVAILABLE").expect(200).body())
                .contains("EQ_LASER_01")
                .doesNotContain("EQ_RUNS");
        assertThat(admin.put(EQUIPMENT + "/" + id, Map.of("status", "OUT_OF_SERVICE"))
                        .expect(200)
                        .text("status"))
                .isEqualTo("OUT_OF_SERVICE");
        admin.delete(EQUIPMENT + "/" + id).expectProblem(409, "DEPENDENT_DATA");
    }

    @Test
    void hoursAreWhatStepsTookInAll() {
        long id = create("EQ_HOURS", "").id();
        write("update equipment set operation_seconds = 4950 where id = ?", id);

        assertThat(viewer.get(EQUIPMENT + "/" + id)
                        .json()
                        .path("total_operation_hours")
                        .decimalValue())
                .isEqualByComparingTo("1.38");
    }

    @Test
    void maintenanceIsDueByThePlantsDate() {
        create("EQ_DUE", dates(today.minusDays(30), today));
        create("EQ_LATER", dates(today.minusDays(30), today.plusDays(2)));

        assertThat(viewer.get(EQUIPMENT + "/needs-maintenance").expect(200).body())
                .contains("EQ_DUE")
                .doesNotContain("EQ_LATER")
                .doesNotContain("EQ_LASER_01");
        Answer refused = admin.post(EQUIPMENT, body("EQ_PAST", dates(today, today.minusDays(1))))
                .expectProblem(422, "INVALID_CONTENT");
        assertThat(field(refused)).isEqualTo("next_maintenance_date");
    }

    @Test
    void listsAreFiltered() {
        create("EQ_OFF", ", \"is_active\": false, \"process_id\": 2, \"production_line_id\": 1");

        assertThat(viewer.get(EQUIPMENT + "/active").expect(200).body())
                .contains("EQ_LASER_01")
                .doesNotContain("EQ_OFF");
        assertThat(viewer.get(EQUIPMENT + "/type/tester").expect(200).body())
                .contains("EQ_OFF")
                .doesNotContain("EQ_LASER_01");
        assertThat(viewer.get(EQUIPMENT + "/process/2").expect(200).body())
                .contains("EQ_OFF", "EQ_LMA_01")
                .doesNotContain("EQ_LASER_01");
        assertThat(viewer.get(EQUIPMENT + "/production-line/1").expect(200).body())
                .contains("EQ_OFF");
        assertThat(viewer.get(EQUIPMENT + "?process_id=2&is_active=true&equipment_type=")
                        .expect(200)
                        .body())
                .contains("EQ_LMA_01")
                .doesNotContain("EQ_OFF");
    }

    @Test
    void theFullLevelShowsProcessAndLine() {
        Answer full = viewer.get(EQUIPMENT + "?fetch=full").expect(200);
        assertThat(full.json().path(0).path("process").path("process_code").asString())
                .isEqualTo("LASER_MARKING");
        assertThat(full.json().path(0).path("production_line").path("line_code").asString())
                .isEqualTo("KR01");
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        create("EQ_TAKEN", "");
        admin.post(EQUIPMENT, body("eq_taken", "")).expectProblem(409, "DUPLICATE");
        assertThat(field(admin.post(EQUIPMENT, body("EQ X", "")).expect(422))).isEqualTo("equipment_code");
        assertThat(field(admin.post(EQUIPMENT, body("EQ_X", ", \"process_id\": 987654"))
                        .expect(422)))
                .isEqualTo("process_id");
        assertThat(field(admin.post(EQUIPMENT, body("EQ_X", ", \"production_line_id\": 987654"))
                        .expect(422)))
                .isEqualTo("production_line_id");
        assertThat(field(
                        admin.post(EQUIPMENT, body("EQ_X", ", \"capacity\": 0")).expect(422)))
                .isEqualTo("capacity");
    }

    @Test
    void anUnknownPieceIsNamedInTheRefusal() {
        Answer missing = viewer.get(EQUIPMENT + "/987654").expectProblem(404, "EQUIPMENT_NOT_FOUND");

        assertThat(missing.text("error_code")).isEqualTo("RES_005");
        assertThat(missing.text("message")).startsWith("Equipment with ID 987654 not found. ");
        viewer.get(EQUIPMENT + "/code/none").expectProblem(404, "EQUIPMENT_NOT_FOUND");
    }

    @Test
    void whatEquipmentRefersToStays() {
        long line = admin.post("/api/v1/production-lines", Map.of("line_code", "EQ01", "line_name", "Line"))
                .expect(201)
                .id();
        long id = create("EQ_STAYS", ", \"production_line_id\": " + line).id();

        admin.delete("/api/v1/production-lines/" + line).expectProblem(409, "DEPENDENT_DATA");
        admin.delete(EQUIPMENT + "/" + id).expect(204);
        admin.delete("/api/v1/production-lines/" + line).expect(204);
    }

    private Answer create(String code, String more) {
        return admin.post(EQUIPMENT, body(code, more)).expect(201);
    }

    private static String body(String code, String more) {
        return "{\"equipment_code\": \"%s\", \"equipment_name\": \"Piece\", \"equipment_type\": \"tester\"%s}"
                .formatted(code, more);
    }

    private static String dates(LocalDate last, LocalDate next) {
        return ", \"last_maintenance_date\": \"%s\", \"next_maintenance_date\": \"%s\"".formatted(last, next);
    }

    private static String field(Answer answer) {
        return answer.json().path("details").path(0).path("field").asString();
    }

    /** Leaves a step of a new lot running on the equipment. */
    private void run(long equipmentId) {
        long lot = admin.post(
                        "/api/v1/lots",
                        Map.of(
                                "product_model_id",
                                1,
                                "production_line_id",
                                1,
                                "production_date",
                                "2026-02-03",
                                "target_quantity",
                                10))
                .expect(201)
                .id();
        write(
                "insert into process_data (lot_id, process_id, data_level, operator_id, recorded_by, equipment_id)"
                        + " select ?, 1, 'LOT', min(id), min(id), ? from users",
                lot,
                equipmentId);
    }

    private void write(String sql, Object... values) {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(sql).params(values).update());
    }
}
