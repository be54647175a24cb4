package com.f2x.neurohub.contract;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import java.util.concurrent.atomic.AtomicInteger;

/** The shop floor of the contract's tests: people at the three clients, and a lot on which something was done. */
final class ContractFloor {

    /** What the tablet's worker is called; usernames may be Korean. */
    static final String WORKER = "김민수";

    private static final AtomicInteger NAMES = new AtomicInteger();

    final Client tablet;
    final Client desktop;
    final Client dashboard;
    final Client admin;
    final Plant plant;
    final Database database;

    /** A finished unit, one that failed with a measurement, one without anything, and two to work on. */
    final Plant.Lot lot;

    ContractFloor(Api api, TestUsers users, Plant plant, Database database) {
        this.tablet = Client.tablet(api.asUser(users.named(WORKER, Role.OPERATOR)));
        this.desktop = Client.desktop(api.asUser(users.named("desktop_manager", Role.MANAGER)));
        this.dashboard = Client.dashboard(api.as(Role.MANAGER));
        this.admin = Client.dashboard(api.as(Role.ADMIN));
        this.plant = plant;
        this.database = database;
        this.lot = plant.lot(5);
        new Station(api.as(Role.OPERATOR)).pass(lot.wip(1), 1, 8);
        failWithAMeasurement(lot.wip(2));
    }

    /** A name that nothing has yet. */
    String name(String prefix) {
        return prefix + NAMES.incrementAndGet();
    }

    /** The tablet starts a step: it sends a process id as text, and who is signed in. */
    Answer tabletStarts(String unit, int process) {
        return tablet.post("/process-operations/start", """
                {"wip_id":"%s","process_id":"%d","worker_id":"%s"}""".formatted(unit, process, WORKER));
    }

    Answer tabletPasses(String unit, int process) {
        return tablet.post("/process-operations/complete", """
                {"wip_id":"%s","process_id":"%d","worker_id":"%s","result":"PASS"}""".formatted(unit, process, WORKER));
    }

    Answer desktopStarts(String unit, int process) {
        return desktop.post("/process-operations/start", """
                {"wip_id": "%s", "process_id": "%d", "worker_id": "Test desktop_manager", "equipment_id": "", \
                "line_id": "", "start_time": "2026-03-02T08:00:10.123456"}""".formatted(unit, process));
    }

    /** The desktop completes a step; what was measured and the defects are given as JSON, or null. */
    Answer desktopCompletes(String unit, int process, String result, String measurements, String defects) {
        return desktop.post(
                "/process-operations/complete", """
                {"wip_id": "%s", "process_id": "%d", "worker_id": "Test desktop_manager", "result": "%s", \
                "measurements": %s, "defect_data": %s}""".formatted(unit, process, result, measurements, defects));
    }

    private void failWithAMeasurement(String unit) {
        desktopStarts(unit, 1).expect(201);
        desktopCompletes(unit, 1, "FAIL", """
                {"items": [{"code": "VOLTAGE", "name": "Voltage", "value": 12.7, "unit": "V", \
                "spec": {"min": 11.8, "max": 12.4, "target": 12.0}, "result": "FAIL"}]}""", """
                {"defects": [{"code": "VOLTAGE", "reason": "above max"}]}""").expect(200);
    }
}
