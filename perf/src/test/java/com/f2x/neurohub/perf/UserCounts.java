package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.TestUsers;
import java.util.Map;
import java.util.stream.Stream;

/** Users and the own account; they have one level. */
final class UserCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/users";
    private static final String NEW_PASSWORD = "another correct horse";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(reads(plant.admin()), writes(plant), passwords(plant), own(plant))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> reads(Api api) {
        return Stream.of(
                        Reads.FLAT.list(api, "GET " + PATH, PATH),
                        Reads.FLAT.list(api, "GET " + PATH + "/role/{role}", PATH + "/role/VIEWER"),
                        Reads.FLAT.get(api, "GET " + PATH + "/{id}", PATH + "/1"),
                        Reads.FLAT.get(api, "GET " + PATH + "/username/{username}", PATH + "/username/viewer1"),
                        Reads.FLAT.get(api, "GET " + PATH + "/email/{email}", PATH + "/email/viewer1@example.com"))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> writes(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of("POST " + PATH, 2, () -> create(plant)),
                EndpointCount.of(
                        "PUT " + PATH + "/{id}",
                        3,
                        () -> api.put(path(create(plant)), Map.of("full_name", "Renamed"))
                                .expect(200)),
                EndpointCount.of(
                        "DELETE " + PATH + "/{id}",
                        3,
                        () -> api.delete(path(create(plant))).expect(204)));
    }

    private static Stream<EndpointCount> passwords(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                EndpointCount.of(
                        "PUT " + PATH + "/{id}/password",
                        4,
                        () -> api.put(path(create(plant)) + "/password", Map.of("new_password", NEW_PASSWORD))
                                .expect(204)),
                EndpointCount.of(
                        "PUT " + PATH + "/{id}/password?new_password",
                        4,
                        () -> api.put(
                                        path(create(plant)) + "/password?new_password="
                                                + NEW_PASSWORD.replace(' ', '+'),
                                        "")
                                .expect(204)));
    }

    private static Stream<EndpointCount> own(Plant plant) {
        return Stream.of(
                EndpointCount.of(
                        "GET " + PATH + "/me",
                        1,
                        () -> plant.admin().get(PATH + "/me").expect(200)),
                EndpointCount.of(
                        "GET /api/v1/auth/me",
                        1,
                        () -> plant.admin().get("/api/v1/auth/me").expect(200)),
                EndpointCount.of(
                        "PUT " + PATH + "/me",
                        3,
                        () -> plant.operator("perf_renamed")
                                .put(PATH + "/me", Map.of("full_name", plant.newName("Name ")))
                                .expect(200)),
                EndpointCount.of(
                        "PUT " + PATH + "/me/password",
                        8,
                        () -> plant.operator("perf_password")
                                .put(
                                        PATH + "/me/password",
                                        Map.of("old_password", TestUsers.PASSWORD, "new_password", NEW_PASSWORD))
                                .expect(204)));
    }

    private static Answer create(Plant plant) {
        return plant.admin()
                .post(
                        PATH,
                        Map.of(
                                "username",
                                plant.newName("perf_user"),
                                "full_name",
                                "Perf",
                                "password",
                                TestUsers.PASSWORD))
                .expect(201);
    }

    private static String path(Answer created) {
        return PATH + "/" + created.id();
    }
}
