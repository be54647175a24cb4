package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import java.util.Map;
import java.util.stream.Stream;

/** Taking the node out of service and back asks the database for nothing; nor does keeping errors within requests. */
final class OperationsCounts implements FeatureCounts {

    private static final String DRAIN = "/api/v1/ops/drain";
    private static final String RESUME = "/api/v1/ops/resume";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(
                EndpointCount.of(
                        "GET " + DRAIN, 0, () -> plant.admin().get(DRAIN).expect(200)),
                EndpointCount.of("POST " + DRAIN, 0, () -> drained(plant)),
                EndpointCount.of(
                        "POST " + RESUME, 0, () -> plant.admin().post(RESUME).expect(200)),
                errors(plant, "", 2, "?limit=1"),
                errors(plant, "", 2, "?limit=1000&min_status_code=400"),
                errors(plant, "/stats", 3, "?hours=24"));
    }

    private static EndpointCount errors(Plant plant, String path, int statements, String query) {
        String full = "/api/v1/error-logs" + path;
        return new EndpointCount(
                "GET " + full,
                query,
                statements,
                () -> plant.admin().get(full + query).expect(200));
    }

    private static Answer drained(Plant plant) {
        Answer drained = plant.admin().post(DRAIN, Map.of("timeout_seconds", 5));
        plant.admin().post(RESUME).expect(200);
        return drained.expect(200);
    }
}
