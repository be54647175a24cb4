package com.f2x.neurohub.perf;

import java.util.stream.Stream;

/** The audit trail has no relations; what is known of blocks is asked apart from looking at them. */
final class AuditCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/audit-logs";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Reads one = Reads.FLAT.upTo(1);
        String lot = "/entity/lots/1";
        return Stream.of(
                        Reads.FLAT.list(plant.admin(), "GET " + PATH, PATH),
                        one.list(plant.admin(), "GET " + PATH + "/entity/{entityType}/{entityId}", PATH + lot),
                        one.list(
                                plant.admin(),
                                "GET " + PATH + "/entity/{entityType}/{entityId}/history",
                                PATH + lot + "/history"),
                        one.list(plant.admin(), "GET " + PATH + "/user/{userId}", PATH + "/user/" + self(plant)),
                        Reads.FLAT.list(plant.admin(), "GET " + PATH + "/action/{action}", PATH + "/action/CREATE"),
                        Stream.of(
                                read(plant, "/{id}", 1, "/" + newest(plant)),
                                read(plant, "/entity/{entityType}/{entityId}/state", 1, lot + "/state"),
                                read(plant, "/verify", 4, "/verify?from_block=1"),
                                read(plant, "/export", 1, "/export?from_block=999999999"),
                                read(plant, "/key", 0, "/key")))
                .flatMap(counts -> counts);
    }

    private static long self(Plant plant) {
        return plant.admin().get("/api/v1/auth/me").json().path("id").asLong();
    }

    private static long newest(Plant plant) {
        return plant.admin().get(PATH + "?limit=1").json().get(0).path("id").asLong();
    }

    private static EndpointCount read(Plant plant, String operation, int statements, String path) {
        return EndpointCount.of(
                "GET " + PATH + operation,
                statements,
                () -> plant.admin().get(PATH + path).expect(200));
    }
}
