package com.f2x.neurohub.testing;

import com.f2x.neurohub.shared.access.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plant that makes what a test needs. Every lot has a line of its own, so that its number depends on no other test.
 * Codes are counted, so that tests that share the database do not meet.
 */
public final class Plant {

    /** The month of all lots. */
    public static final String PRODUCTION_DATE = "2025-11-20";

    private static final String LOTS = "/api/v1/lots";
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final int LETTERS = 26;
    private static final int NUMBERS = 100;

    private final Api api;
    private final Database database;

    Plant(Api api, Database database) {
        this.api = api;
        this.database = database;
    }

    /**
     * A lot and the names of its units.
     *
     * @param id the lot
     * @param number its number
     */
    public record Lot(long id, String number) {

        public String wip(int sequence) {
            return "WIP-%s-%03d".formatted(number, sequence);
        }

        public String serial(int sequence) {
            return "%s%03d".formatted(number, sequence);
        }
    }

    /** A production line, returned as its id. */
    public long line() {
        int code = CODES.incrementAndGet();
        char first = (char) ('A' + code / NUMBERS / LETTERS);
        char second = (char) ('A' + code / NUMBERS % LETTERS);
        return database.insert(
                "insert into production_lines (line_code, line_name) values (?, 'A line') returning id",
                "%c%c%02d".formatted(first, second, code % NUMBERS));
    }

    /** A product model of the default route, returned as its id. */
    public long model() {
        return database.insert(
                "insert into product_models (model_code, model_name, short_code) values (?, 'A model', 'TST') returning id",
                "TST" + CODES.incrementAndGet());
    }

    /** A product model of a route, returned as its id. */
    public long modelOn(String routeCode) {
        long model = model();
        database.update("update product_models set route_code = ? where id = ?", routeCode, model);
        return model;
    }

    /** A route over the reference processes of these numbers, returned as its code. */
    public String route(int... processes) {
        String code = "ROUTE-" + CODES.incrementAndGet();
        long route = database.insert(
                "insert into routes (route_code, version_no, route_name) values (?, 1, 'A route') returning id", code);
        for (int i = 0; i < processes.length; i++) {
            database.update(
                    "insert into route_steps (route_id, step_no, process_id) values (?, ?, ?)",
                    route,
                    i + 1,
                    processes[i]);
        }
        return code;
    }

    /** Changes how strict a route's step is, given as an SQL assignment. */
    public void setStep(String routeCode, int process, String assignment) {
        database.update(
                "update route_steps set " + assignment + " where process_id = ?"
                        + " and route_id = (select id from routes where route_code = ?)",
                process,
                routeCode);
    }

    /** Equipment that is available, returned as its code; a capacity of 0 is unlimited. */
    public String equipment(int capacity) {
        String code = "EQ-" + CODES.incrementAndGet();
        database.insert(
                "insert into equipment (equipment_code, equipment_name, equipment_type, capacity)"
                        + " values (?, 'A machine', 'MACHINE', nullif(?, 0)) returning id",
                code,
                capacity);
        return code;
    }

    /** The smallest request for a lot. */
    public Map<String, Object> lotRequest(long model, long line, int quantity) {
        Map<String, Object> request = new HashMap<>();
        request.put("product_model_id", model);
        request.put("production_line_id", line);
        request.put("production_date", PRODUCTION_DATE);
        request.put("target_quantity", quantity);
        return request;
    }

    /** A lot on the default route without units. */
    public Lot emptyLot(int quantity) {
        return emptyLot(model(), quantity);
    }

    /** A lot of a model without units. */
    public Lot emptyLot(long model, int quantity) {
        Answer lot = api.as(Role.MANAGER)
                .post(LOTS, lotRequest(model, line(), quantity))
                .expect(201);
        return new Lot(lot.id(), lot.text("lot_number"));
    }

    /** A lot on the default route with all its units. */
    public Lot lot(int quantity) {
        return withUnits(emptyLot(quantity));
    }

    /** A lot on a route with all its units. */
    public Lot lotOn(String routeCode, int quantity) {
        return withUnits(emptyLot(modelOn(routeCode), quantity));
    }

    /** A lot as it is now. */
    public Answer read(Lot lot) {
        return api.as(Role.MANAGER).get(LOTS + "/" + lot.id()).expect(200);
    }

    private Lot withUnits(Lot lot) {
        api.as(Role.MANAGER)
                .post(LOTS + "/" + lot.id() + "/start-wip-generation")
                .expect(201);
        return lot;
    }
}
