package com.f2x.neurohub.testing;

import java.util.HashMap;
import java.util.Map;

/** Somebody who starts and completes steps of units, as tablets and desktop stations do. */
public final class Station {

    private static final String OPERATIONS = "/api/v1/process-operations";

    private final Api worker;

    public Station(Api worker) {
        this.worker = worker;
    }

    /** A request about a unit; the members follow as name, value, name, value. */
    public static Map<String, Object> request(String unit, Object process, Object... members) {
        Map<String, Object> request = new HashMap<>();
        request.put("wip_id", unit);
        request.put("process_id", process);
        for (int i = 0; i < members.length; i += 2) {
            request.put((String) members[i], members[i + 1]);
        }
        return request;
    }

    public Answer start(String unit, Object process, Object... members) {
        return worker.post(OPERATIONS + "/start", request(unit, process, members));
    }

    public Answer complete(String unit, Object process, String result, Object... members) {
        Map<String, Object> request = request(unit, process, members);
        request.put("result", result);
        return worker.post(OPERATIONS + "/complete", request);
    }

    public Answer abort(String unit, Object process, String reason, Object... members) {
        Map<String, Object> request = request(unit, process, members);
        request.put("reason", reason);
        return worker.post(OPERATIONS + "/abort", request);
    }

    /** Starts and completes a step. */
    public Answer run(String unit, int process, String result) {
        start(unit, process).expect(201);
        return complete(unit, process, result).expect(200);
    }

    /** Passes the unit through these steps. */
    public Answer pass(String unit, int first, int last) {
        Answer answer = run(unit, first, "PASS");
        for (int process = first + 1; process <= last; process++) {
            answer = run(unit, process, "PASS");
        }
        return answer;
    }

    /** Passes the unit through steps that do not follow each other. */
    public void passEach(String unit, int... processes) {
        for (int process : processes) {
            run(unit, process, "PASS");
        }
    }

    public Answer convert(String unit) {
        return worker.post("/api/v1/serials/generate-from-wip?wip_id=" + unit);
    }

    public Answer scan(String unit) {
        return worker.post("/api/v1/wip-items/" + unit + "/scan");
    }

    public Answer wip(String unit) {
        return worker.get("/api/v1/wip-items/" + unit).expect(200);
    }

    public Answer serial(String number) {
        return worker.get("/api/v1/serials/number/" + number).expect(200);
    }
}
