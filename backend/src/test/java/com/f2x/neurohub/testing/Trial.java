package com.f2x.neurohub.testing;

import com.f2x.neurohub.shared.access.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tester's trial: the process {@code TRIAL_FCT}, whose spec {@code vmin} wants at least 1, a route of that one step,
 * a lot on it, and records of units that are registered as they are named. JSON is written with single quotes.
 */
public final class Trial {

    public static final String PROCESS = "TRIAL_FCT";
    public static final String DATA = "/api/v1/process-data";

    private static final int NUMBER = 97;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final AtomicInteger RECORDS = new AtomicInteger();

    private final Api api;
    private final Api manager;
    private final Plant plant;
    private final long processId;
    private final String route;
    private final Plant.Lot lot;

    private Trial(Api api, Plant plant, long processId, int units) {
        this.api = api;
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.processId = processId;
        this.route = plant.route((int) processId);
        this.lot = plant.emptyLot(plant.modelOn(route), units);
    }

    /** A trial of its own, with the one spec {@code vmin}. */
    public static Trial of(Api api, Plant plant, Database database) {
        return of(api, plant, database, 5);
    }

    /** The same with another number of units. */
    public static Trial of(Api api, Plant plant, Database database, int units) {
        database.update(
                "insert into processes (process_number, process_code, process_name_ko, process_name_en, sort_order)"
                        + " values (" + NUMBER + ", '" + PROCESS + "', '시험', 'Trial', " + NUMBER
                        + ") on conflict do nothing");
        long process = database.number("select id from processes where process_code = '" + PROCESS + "'");
        database.update("delete from measurement_specs where process_id = ?", process);
        Trial trial = new Trial(api, plant, process, units);
        trial.spec("{'code': 'vmin', 'name': 'Least voltage', 'lower_limit': 1}");
        return trial;
    }

    /** Adds a spec and returns its id. */
    public long spec(String spec) {
        return api.as(Role.ADMIN).post(specs(), quoted(spec)).expect(201).id();
    }

    /** Changes a spec. */
    public void change(long spec, String change) {
        api.as(Role.ADMIN).put(specs() + "/" + spec, quoted(change)).expect(200);
    }

    public String specs() {
        return "/api/v1/processes/" + processId + "/measurement-specs";
    }

    public long processId() {
        return processId;
    }

    public Plant.Lot lot() {
        return lot;
    }

    /** Changes how strict the step is, given as an SQL assignment. */
    public void setStep(String assignment) {
        plant.setStep(route, (int) processId, assignment);
    }

    /** A record of a unit that took a minute; further members follow as name, value, name, value. */
    public Map<String, Object> record(String unit, Instant start, String result, Object... members) {
        Instant begun = start.truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record_id", "trial-" + RECORDS.incrementAndGet());
        record.put("lot", lot.number());
        record.put("unit", unit);
        record.put("process", PROCESS);
        record.put("started_at", begun.toString());
        record.put("completed_at", begun.plusSeconds(60).toString());
        record.put("result", result);
        for (int i = 0; i < members.length; i += 2) {
            record.put((String) members[i], members[i + 1]);
        }
        return record;
    }

    /** Delivers a record of a unit that is registered if it is new. */
    public Answer deliver(Map<String, Object> record) {
        return manager.post(DATA + "?create_missing=units", record);
    }

    /** Delivers a record of the past. */
    public Answer tell(Map<String, Object> record) {
        return manager.post(DATA + "?historical=true&create_missing=units", record);
    }

    /** The row that a receipt names. */
    public JsonNode row(Answer receipt) {
        return manager.get(DATA + "/" + receipt.text("process_data_id"))
                .expect(200)
                .json();
    }

    /** The unit of a receipt. */
    public JsonNode unit(Answer receipt) {
        return manager.get(
                        "/api/v1/wip-items/" + row(receipt).path("wip_item_id").asLong())
                .expect(200)
                .json();
    }

    /** The history of the unit of a receipt. */
    public JsonNode trace(Answer receipt) {
        return manager.get("/api/v1/wip-items/" + unit(receipt).path("wip_id").asString() + "/trace")
                .expect(200)
                .json();
    }

    /** The yield of the step. */
    public JsonNode yieldOfStep() {
        return manager.get("/api/v1/lots/" + lot.id() + "/yield?process=" + PROCESS)
                .expect(200)
                .json();
    }

    /** A record as a tester writes it. */
    public static String line(Map<String, Object> record) {
        return MAPPER.writeValueAsString(record);
    }

    public static JsonNode json(String text) {
        return MAPPER.readTree(quoted(text));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
