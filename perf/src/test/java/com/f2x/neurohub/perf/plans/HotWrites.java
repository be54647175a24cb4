package com.f2x.neurohub.perf.plans;

import com.f2x.neurohub.perf.Plant;
import com.f2x.neurohub.testing.Api;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stations do. */
final class HotWrites {

    private static final String STEPS = "/api/v1/process-operations/";

    private final Api api;
    private final List<String> units;

    private HotWrites(Api api, List<String> units) {
        this.api = api;
        this.units = units;
    }

    static Stream<HotRequest> of(Plant plant, String worker) {
        Api api = plant.admin();
        List<String> units = Stream.generate(plant::newUnit).limit(4).toList();
        HotWrites writes = new HotWrites(api, units);
        return Stream.of(
                HotRequest.of("POST start", () -> writes.start(0, Map.of())),
                HotRequest.of("POST complete", () -> writes.complete(0)),
                HotRequest.of(
                        "POST start with worker and equipment",
                        () -> writes.start(1, Map.of("worker_id", worker, "equipment_id", "EQ_LASER_01"))),
                HotRequest.of("POST complete with worker and equipment", () -> writes.complete(1)),
                HotRequest.of(
                        "POST scan",
                        () -> api.post("/api/v1/wip-items/%s/scan".formatted(units.get(0)))
                                .expect(200)),
                new HotRequest("POST bulk", false, writes::bulk));
    }

    private void start(int unit, Map<String, Object> more) {
        api.post(STEPS + "start", with(unit, more)).expect(201);
    }

    private void complete(int unit) {
        Map<String, Object> result = Map.of("result", "PASS", "measurements", Map.of("VOLTAGE", Map.of("value", 5)));
        api.post(STEPS + "complete", with(unit, result)).expect(200);
    }

    private Map<String, Object> with(int unit, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("wip_id", units.get(unit));
        all.put("process_id", "1");
        return all;
    }

    /** Two units, whose records are written together. */
    private void bulk() {
        String lines = String.join("\n", List.of(record(2), record(3)));
        api.send(api.request("/api/v1/process-data/bulk?historical=true")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines)))
                .expect(200);
    }

    private String record(int unit) {
        String wip = units.get(unit);
        return """
                {"record_id": "PLAN-%s", "lot": "%s", "unit": "%s", "process": "1", "result": "PASS", \
                "started_at": "2025-11-20T08:00:00Z", "completed_at": "2025-11-20T08:00:30Z"}""".formatted(wip, wip.substring("WIP-".length(), wip.lastIndexOf('-')), wip);
    }
}
