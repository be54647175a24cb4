package com.f2x.neurohub.access;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Trial;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A machine that may do all that people decide on units, and the plant in which it does. What it finds there others
 * have made.
 *
 * @param calls requests with the machine's key
 * @param keyId number of the key
 * @param userId the user in whose name its work is recorded
 * @param plant makes what it needs
 * @param people does before what the machine cannot find otherwise
 */
record Machine(Api calls, long keyId, long userId, Plant plant, Api people, Database database) {

    static final String STATION = "ST-REC";
    static final String NAME = "Recorder";

    private static final AtomicInteger PRINTERS = new AtomicInteger();

    static Machine in(Api api, Plant plant, Database database) {
        Set<Permission> all = Set.of(
                Permission.READ,
                Permission.TRACE,
                Permission.EXECUTE,
                Permission.ALERTS,
                Permission.LOTS,
                Permission.HOLDS,
                Permission.UNITS,
                Permission.REPRINT,
                Permission.ACT_FOR_WORKERS);
        Answer key = api.as(Role.ADMIN)
                .post(
                        "/api/v1/api-keys",
                        Map.of(
                                "name",
                                NAME,
                                "scopes",
                                all,
                                "station_id",
                                STATION,
                                "expires_at",
                                Instant.now().plusSeconds(3600).toString()))
                .expect(201);
        long userId = key.json().path("user_id").asLong();
        return new Machine(api.withToken(key.text("key")), key.id(), userId, plant, api.as(Role.MANAGER), database);
    }

    Station station() {
        return new Station(calls);
    }

    /** A unit on which nothing was done. */
    String unit() {
        return plant.lotOn(plant.route(1, 7, 8), 1).wip(1);
    }

    /** A unit on which the first step runs. */
    String running() {
        String unit = unit();
        new Station(people).start(unit, 1).expect(201);
        return unit;
    }

    /** A unit that waits for its conversion. */
    String completed() {
        String unit = unit();
        new Station(people).pass(unit, 1, 1);
        return unit;
    }

    /** The number of a serial whose last step is to come. */
    String serial() {
        String unit = completed();
        return new Station(people).convert(unit).expect(201).text("serial_number");
    }

    /** The number of a serial that failed. */
    String failedSerial() {
        String serial = serial();
        new Station(people).run(serial, 8, "FAIL");
        return serial;
    }

    /** The number of a hold on a lot. */
    long hold() {
        return people.post("/api/v1/lots/" + plant.lot(1).id() + "/holds", Map.of("reason", "doubts"))
                .expect(201)
                .id();
    }

    /** The number of a lot all of whose units are scrapped. */
    long doneLot() {
        Plant.Lot lot = plant.lot(1);
        people.post("/api/v1/wip-items/" + lot.wip(1) + "/scrap", Map.of("reason", "bent"))
                .expect(200);
        return lot.id();
    }

    /** An attempt of which nobody knows who worked. */
    long doubted() {
        String unit = unit();
        new Station(people).start(unit, 1, "worker_id", "Nobody Here").expect(201);
        return database.number(
                "select d.id from process_data d join wip_items w on w.id = d.wip_id where w.wip_id = ?", unit);
    }

    /** The number of an alert that nobody has read. */
    long alert() {
        return database.insert("""
                insert into alerts (alert_type, severity, dedup_key, title, message, wording, first_seen_at, last_seen_at)
                values ('LOT_COMPLETED', 'LOW', gen_random_uuid()::text, 'Lot completed', '',
                        '{"pattern": "LOT %s is completed: of %d units %d passed and %d are scrapped",
                          "arguments": ["KR02T20251101", 2, 2, 0]}', now(), now())
                returning id""");
    }

    /** The number of a print job of a lot's label, in this state. */
    long printJob(String status) {
        long lot = plant.lot(1).id();
        return database.insert(
                "insert into print_jobs (label_type, lot_id, printer_id, status, ended_at) values ('LOT_LABEL', ?, ?, ?,"
                        + " case ? when 'WAITING' then null else now() end) returning id",
                lot,
                printer(),
                status,
                status);
    }

    /** The number of a printer that nobody asks to print. */
    long printer() {
        return database.insert(
                "insert into printers (printer_name, host, port, next_attempt_at) values (?, '127.0.0.1', 9, now() +"
                        + " interval '1 day') returning id",
                "Recorder " + PRINTERS.incrementAndGet());
    }

    /** A record of a step, as it is delivered. */
    Map<String, Object> delivery(String unit) {
        String lot = unit.substring("WIP-".length(), unit.lastIndexOf('-'));
        Instant end = Instant.now().minusSeconds(60);
        return Map.of(
                "record_id",
                "recorder-" + PRINTERS.incrementAndGet(),
                "lot",
                lot,
                "unit",
                unit,
                "process",
                1,
                "started_at",
                end.minusSeconds(60).toString(),
                "completed_at",
                end.toString(),
                "result",
                "REWORK");
    }

    /** The same as a line of a bulk delivery. */
    String line(String unit) {
        return Trial.line(delivery(unit));
    }
}
