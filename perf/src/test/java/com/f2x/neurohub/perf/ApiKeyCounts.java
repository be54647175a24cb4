package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of machines; there are few, so the list has no pages. */
final class ApiKeyCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/api-keys";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(
                EndpointCount.of("GET " + PATH, 1, () -> plant.admin().get(PATH).expect(200)),
                EndpointCount.of("POST " + PATH, 3, () -> create(plant)),
                EndpointCount.of(
                        "POST " + PATH + "/{id}/rotate",
                        4,
                        () -> plant.admin().post(path(plant) + "/rotate").expect(201)),
                EndpointCount.of(
                        "DELETE " + PATH + "/{id}",
                        3,
                        () -> plant.admin().delete(path(plant)).expect(204)));
    }

    private static String path(Plant plant) {
        return PATH + "/" + create(plant).id();
    }

    private static Answer create(Plant plant) {
        return plant.admin()
                .post(
                        PATH,
                        Map.of(
                                "name",
                                plant.newName("Tester "),
                                "scopes",
                                List.of("EXECUTE"),
                                "station_id",
                                "ST1",
                                "expires_at",
                                Instant.now().plus(1, ChronoUnit.DAYS)))
                .expect(201);
    }
}
