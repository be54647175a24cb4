package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.stream.Stream;

/** The records of execution, and the histories made of them. */
final class ProcessDataCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/process-data";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                        Reads.FLAT.list(api, "GET " + PATH, PATH),
                        Reads.FLAT.list(api, "GET " + PATH + "/incomplete", PATH + "/incomplete"),
                        Reads.FLAT.list(api, "GET " + PATH + "/failures", PATH + "/failures"),
                        Reads.FLAT.get(api, "GET " + PATH + "/{id}", PATH + "/1"),
                        traces(api))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> traces(Api api) {
        return Stream.of(
                EndpointCount.of(
                        "GET /api/v1/wip-items/{wipId}/trace",
                        2,
                        () -> api.get("/api/v1/wip-items/WIP-LARGE0001-999/trace")
                                .expect(200)),
                EndpointCount.of(
                        "GET /api/v1/serials/{serialNumber}/trace",
                        2,
                        () -> api.get("/api/v1/serials/LARGE0001999/trace").expect(200)),
                EndpointCount.of(
                        "GET /api/v1/process-operations/history/{serialNumber}",
                        2,
                        () -> api.get("/api/v1/process-operations/history/LARGE0001999")
                                .expect(200)),
                EndpointCount.of(
                        "POST /api/v1/wip-items/{wipId}/scan",
                        2,
                        () -> api.post("/api/v1/wip-items/WIP-LARGE0001-999/scan")
                                .expect(200)),
                new EndpointCount(
                        "POST /api/v1/wip-items/{wipId}/scan",
                        "process_id",
                        3,
                        () -> api.post("/api/v1/wip-items/WIP-LARGE0001-999/scan?process_id=1")
                                .expect(200)));
    }
}
