package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Work of every kind, so that all tables have rows in all states that requests lead to. */
final class Shift {

    private static final List<String> DEFECT = List.of("SCRATCH");

    private final Api api;
    private final Plant plant;
    private final Station station;

    Shift(Api api, Plant plant) {
        this.api = api;
        this.plant = plant;
        this.station = new Station(api.as(Role.OPERATOR));
    }

    /** Works through a shift and returns the lot with units in every state. */
    Plant.Lot work() {
        finish(plant.lot(1));
        withoutConversion();
        deliver(plant.lot(1));
        registerALine();
        renameAProcess();
        decide(plant.lot(7));
        guess();
        print(plant.lot(1));
        return everyState();
    }

    private void finish(Plant.Lot lot) {
        station.pass(lot.wip(1), 1, 8);
    }

    private void withoutConversion() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2), 1);
        station.pass(lot.wip(1), 1, 2);
    }

    private void deliver(Plant.Lot lot) {
        Instant end = Instant.now().minusSeconds(60);
        api.as(Role.OPERATOR)
                .post(
                        "/api/v1/process-data",
                        Map.of(
                                "record_id", "R-1",
                                "lot", lot.number(),
                                "unit", lot.wip(1),
                                "process", "1",
                                "started_at", end.minusSeconds(30).toString(),
                                "completed_at", end.toString(),
                                "result", "PASS"))
                .expect(201);
    }

    private void registerALine() {
        Api admin = api.as(Role.ADMIN);
        admin.send(admin.request("/api/v1/production-lines")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "line-1")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"line_code\":\"ZZ99\",\"line_name\":\"Line\"}")))
                .expect(201);
    }

    private void renameAProcess() {
        Map<String, Object> process = Map.of(
                "process_number", 97,
                "process_code", "RENAMED",
                "process_name_ko", "x",
                "process_name_en", "x",
                "default_route", false);
        long id = api.as(Role.ADMIN)
                .post("/api/v1/processes", process)
                .expect(201)
                .id();
        api.as(Role.ADMIN)
                .put("/api/v1/processes/" + id, Map.of("process_name_en", "y"))
                .expect(200);
    }

    private void decide(Plant.Lot lot) {
        station.start(lot.wip(1), 1).expect(201);
        station.abort(lot.wip(1), 1, "By mistake").expect(200);
        station.start(lot.wip(2), 1).expect(201);
        order("/wip-items/" + lot.wip(2) + "/scrap", Map.of("reason", "Bent"));
        station.pass(lot.wip(3), 1, 8);
        order("/serials/" + lot.serial(3) + "/rework-orders", Map.of("from_process", 8, "reason", "Complaint"));
        station.pass(lot.wip(4), 1, 6);
        order("/wip-items/" + lot.wip(4) + "/rework-orders", Map.of("from_process", 3, "reason", "Wrong glue"));
        station.pass(lot.wip(5), 1, 8);
        order("/serials/" + lot.serial(5) + "/scrap", Map.of("reason", "Dropped"));
        fail(lot.wip(6), 1);
        api.as(Role.MANAGER)
                .put("/api/v1/wip-items/" + lot.wip(6) + "/status", Map.of("status", "CREATED", "reason", "Look again"))
                .expect(200);
        order("/wip-items/" + lot.wip(7) + "/holds", Map.of("reason", "Wait for the laboratory"));
    }

    private void order(String path, Map<String, Object> request) {
        Answer answer = api.as(Role.MANAGER).post("/api/v1" + path, request);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    private void print(Plant.Lot lot) {
        api.as(Role.ADMIN)
                .put("/api/v1/printer/settings", Map.of("ip", "127.0.0.1", "port", 9))
                .expect(200);
        api.as(Role.OPERATOR).post("/api/v1/lots/" + lot.id() + "/print-label").expect(200);
    }

    private void guess() {
        api.withToken(null)
                .post("/api/v1/auth/login/json", Map.of("username", "nobody", "password", "guessed"))
                .expect(401);
    }

    private Plant.Lot everyState() {
        Plant.Lot lot = plant.lot(8);
        String machine = plant.equipment(1);
        station.pass(lot.wip(1), 1, 8);
        station.pass(lot.wip(2), 1, 7);
        station.pass(lot.wip(3), 1, 7);
        fail(lot.wip(3), 8);
        station.pass(lot.wip(4), 1, 7);
        fail(lot.wip(4), 8);
        station.start(lot.wip(4), 8).expect(201);
        station.pass(lot.wip(5), 1, 6);
        fail(lot.wip(6), 1);
        station.start(lot.wip(7), 1, "equipment_id", machine).expect(201);
        station.complete(lot.wip(7), 1, "REWORK").expect(200);
        station.start(lot.wip(7), 1, "equipment_id", machine).expect(201);
        return lot;
    }

    private void fail(String unit, int process) {
        station.start(unit, process).expect(201);
        station.complete(unit, process, "FAIL", "defects", DEFECT).expect(200);
    }
}
