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
    private static final int LAST_BEFORE_CONVERSION = 6;

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of("POST " + PATH + "/start", 5, () -> start(api, plant.newUnit(), 1)),
                new EndpointCount("POST " + PATH + "/complete", "PASS", 5, () -> {
                    String unit = plant.newUnit();
                    start(api, unit, 1);
                    return pass(api, unit, 1);
                }),
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

    private static String completedUnit(Plant plant) {
        String unit = plant.newUnit();
        IntStream.rangeClosed(1, LAST_BEFORE_CONVERSION).forEach(process -> {
            start(plant.admin(), unit, process);
            pass(plant.admin(), unit, process);
        });
        return unit;
    }

    private static Answer start(Api api, String unit, int process) {
        return api.post(PATH + "/start", Map.of("wip_id", unit, "process_id", String.valueOf(process)))
                .expect(201);
    }

    private static Answer pass(Api api, String unit, int process) {
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
