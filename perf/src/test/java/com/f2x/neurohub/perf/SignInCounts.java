package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.TestUsers;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;

/** Signing in and out. */
final class SignInCounts implements FeatureCounts {

    private static final String USER = "perf_signin";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api stranger = plant.stranger();
        return Stream.of(
                EndpointCount.of("POST /api/v1/auth/login", 9, () -> {
                    plant.operator(USER);
                    return form(stranger);
                }),
                EndpointCount.of("POST /api/v1/auth/login/json", 9, () -> {
                    plant.operator(USER);
                    return json(stranger);
                }),
                EndpointCount.of("POST /api/v1/auth/refresh", 5, () -> {
                    plant.operator(USER);
                    String refresh = json(stranger).text("refresh_token");
                    return stranger.post("/api/v1/auth/refresh", Map.of("refresh_token", refresh))
                            .expect(200);
                }),
                EndpointCount.of("POST /api/v1/auth/logout", 2, () -> {
                    plant.operator(USER);
                    String token = json(stranger).text("access_token");
                    return stranger.withToken(token).post("/api/v1/auth/logout").expect(200);
                }));
    }

    private static Answer json(Api api) {
        return api.post("/api/v1/auth/login/json", Map.of("username", USER, "password", TestUsers.PASSWORD))
                .expect(200);
    }

    private static Answer form(Api api) {
        String body = "username=%s&password=%s".formatted(USER, TestUsers.PASSWORD.replace(' ', '+'));
        return api.send(api.request("/api/v1/auth/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .expect(200);
    }
}
