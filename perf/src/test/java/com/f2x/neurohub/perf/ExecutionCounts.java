package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Starting and completing steps, and converting. */
final class ExecutionCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/process-operations";
    private static final String UNIT = "/api/v1/wip-items/";
    private static final int LAST_BEFORE_CONVERSION = 6;

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.concat(steps(plant), stationSteps(plant));
    }

    /** The doors of station services: as the others, and one to read each thing they show; a session is one more. */
    private static Stream<EndpointCount> stationSteps(Plant plant) {
        Api api = plant.admin();
        String start = "POST " + UNIT + "{reference}/start-process";
        String complete = "POST " + UNIT + "{reference}/complete-process";
        return Stream.of(
                new EndpointCount(start, "", 6, () -> startAt(api, plant.newUnit(), Map.of())),
                new EndpointCount(
                        start,
                        "in a session",
                        7,
                        () -> startAt(api, plant.newUnit(), Map.of("process_session_id", SessionCounts.open(plant)))),
                new EndpointCount(complete, "", 7, () -> {
                    String unit = plant.newUnit();
                    startAt(api, unit, Map.of());
                    return passAt(api, unit);
                }),
                new EndpointCount(complete, "in a session", 8, () -> {
                    String unit = plant.newUnit();
                    startAt(api, unit, Map.of("process_session_id", SessionCounts.open(plant)));
                    return passAt(api, unit);
                }));
    }

    private static Answer startAt(Api api, String unit, Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>(more);
        request.put("process_id", 1);
        return api.post(UNIT + unit + "/start-process", request).expect(201);
    }

    private static Answer passAt(Api api, String unit) {
        return api.post(UNIT + unit + "/complete-process?process_id=1", Map.of("result", "PASS"))
                .expect(200);
    }

    private static Stream<EndpointCount> steps(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of("POST " + PATH + "/start", 5, () -> start(api, plant.newUnit(), 1)),
                new EndpointCount("POST " + PATH + "/complete", "PASS", 5, () -> {
                    String unit = plant.newUnit();
                    start(api, unit, 1);
                    return pass(api, unit, 1);
                }),
                new EndpointCount("POST " + PATH + "/start", "override of two rules", 7, () -> overriddenStart(plant)),
                EndpointCount.of("POST " + PATH + "/abort", 5, () -> abort(plant, PATH + "/abort")),
                EndpointCount.of(
                        "POST /api/v1/wip-items/{reference}/abort-process",
                        5,
                        () -> abort(plant, "/api/v1/wip-items/%s/abort-process")),
                EndpointCount.of(
                        "POST /api/v1/serials/generate-from-wip",
                        11,
                        () -> api.post("/api/v1/serials/generate-from-wip?wip_id=" + completedUnit(plant))
                                .expect(201)),
                EndpointCount.of(
                        "POST /api/v1/wip-items/{reference}/convert-to-serial",
                        12,
                        () -> api.post("/api/v1/wip-items/%s/convert-to-serial".formatted(completedUnit(plant)))
                                .expect(201)));
    }

    private static Answer overriddenStart(Plant plant) {
        String unit = plant.newUnit();
        Api api = plant.admin();
        api.post("/api/v1/wip-items/%s/holds".formatted(unit), Map.of("reason", "wrong glue"))
                .expect(201);
        return api.post(PATH + "/start", Map.of("wip_id", unit, "process_id", "2", "override_reason", "customer waits"))
                .expect(201);
    }

    private static Answer abort(Plant plant, String path) {
        String unit = plant.newUnit();
        start(plant.admin(), unit, 1);
        return plant.admin()
                .post(path.formatted(unit), Map.of("wip_id", unit, "process_id", "1", "reason", "wrong unit"))
                .expect(200);
    }

    private static String completedUnit(Plant plant) {
        String unit = plant.newUnit();
        IntStream.rangeClosed(1, LAST_BEFORE_CONVERSION).forEach(process -> {
            start(plant.admin(), unit, process);
            pass(plant.admin(), unit, process);
        });
        return unit;
    }

    static Answer start(Api api, String unit, int process) {
        return api.post(PATH + "/start", Map.of("wip_id", unit, "process_id", String.valueOf(process)))
                .expect(201);
    }

    static Answer pass(Api api, String unit, int process) {
        Map<String, Object> measurements = new LinkedHashMap<>();
        IntStream.rangeClosed(1, 20).forEach(n -> measurements.put("m" + n, Map.of("value", n)));
        return api.post(
                        PATH + "/complete",
                        Map.of(
                                "wip_id",
                                unit,
                                "process_id",
                                String.valueOf(process),
                                "result",
                                "PASS",
                                "measurements",
                                measurements))
                .expect(200);
    }
}
