package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.Stream;

/** The figures: a statement for each, whatever the time they are of and however many rows lie in it. */
final class FigureCounts implements FeatureCounts {

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        return Stream.of(dashboard(api), analytics(api), measurements(api), units(api))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> dashboard(Api api) {
        return Stream.of(
                get(api, "dashboard/summary", 5, ""),
                get(api, "dashboard/summary", 5, "?target_date=2024-01-01"),
                get(api, "dashboard/cycle-times", 1, "?days=1"),
                get(api, "dashboard/cycle-times", 1, "?days=365"),
                get(api, "dashboard/lots", 2, "?limit=1"),
                get(api, "dashboard/lots", 2, "?limit=100"),
                get(api, "dashboard/process-wip", 1, ""));
    }

    private static Stream<EndpointCount> analytics(Api api) {
        return Stream.of(
                get(api, "analytics/defect-trends", 1, "?days=1"),
                get(api, "analytics/defect-trends", 1, "?days=365"),
                get(api, "analytics/today-summary", 2, ""),
                get(api, "analytics/production-stats", 3, ""),
                get(api, "analytics/quality-metrics", 1, ""),
                get(api, "analytics/defects", 2, ""),
                get(api, "analytics/cycle-time", 2, ""));
    }

    private static Stream<EndpointCount> measurements(Api api) {
        String history = "process-data/measurements/history";
        return Stream.of(
                get(api, history, 2, "?limit=1"),
                get(api, history, 2, "?limit=500"),
                get(api, "process-data/measurements/summary", 1, ""),
                get(api, "process-data/measurements/codes", 2, ""));
    }

    private static Stream<EndpointCount> units(Api api) {
        return Stream.of(
                get(api, "wip-items/statistics", 2, ""),
                get(api, "wip-items/statistics", 2, "?lot_id=1"),
                get(api, "products/active", 1, ""),
                EndpointCount.of(
                        "POST /api/v1/wip-items/search",
                        1,
                        () -> api.post("/api/v1/wip-items/search", Map.of("limit", 1000))
                                .expect(200)));
    }

    private static EndpointCount get(Api api, String path, int statements, String query) {
        return new EndpointCount(
                "GET /api/v1/" + path,
                query,
                statements,
                () -> api.get("/api/v1/" + path + query).expect(200));
    }
}
