package com.f2x.neurohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Sends secrets in bodies and headers, right and wrong, with a fine log. What older clients put into the query of a
 * request is beyond the application: every log of requests shows it.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class SecretLeakTests {

    private static final String CANARY = "canary-7f3a9c-password";
    private static final LoggingSystem LOGGING = LoggingSystem.get(SecretLeakTests.class.getClassLoader());

    private final Api api;
    private final List<Answer> answers = new ArrayList<>();

    SecretLeakTests(@Autowired Api api) {
        this.api = api;
    }

    @BeforeEach
    void logEverything() {
        LOGGING.setLogLevel("com.f2x.neurohub", LogLevel.TRACE);
        LOGGING.setLogLevel("org.springframework.web", LogLevel.DEBUG);
        LOGGING.setLogLevel("org.springframework.security", LogLevel.DEBUG);
    }

    @AfterEach
    void logAsUsual() {
        LOGGING.setLogLevel("com.f2x.neurohub", null);
        LOGGING.setLogLevel("org.springframework.web", null);
        LOGGING.setLogLevel("org.springframework.security", null);
    }

    @Test
    void secretsReachNeitherTheLogNorAnAnswer(CapturedOutput output) {
        Answer created = api.as(Role.ADMIN)
                .post("/api/v1/users", Map.of("username", "canary", "full_name", "Canary", "password", CANARY));
        long id = created.expect(201).id();
        Answer session = signIn(CANARY).expect(200);
        String access = session.text("access_token");
        String refresh = session.text("refresh_token");
        String key = api.as(Role.ADMIN)
                .post(
                        "/api/v1/api-keys",
                        Map.of(
                                "name",
                                "Canary",
                                "scopes",
                                List.of("READ"),
                                "station_id",
                                "ST-9",
                                "expires_at",
                                Instant.now().plusSeconds(3600).toString()))
                .expect(201)
                .text("key");
        answers.add(created);
        provoke(id, access, refresh, key);

        for (String secret : List.of(CANARY, access, refresh, key, TestUsers.PASSWORD)) {
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(answers).noneMatch(answer -> answer.body().contains(secret));
        }
    }

    private void provoke(long id, String access, String refresh, String key) {
        Api user = api.withToken(access);
        answers.add(signIn(CANARY + "x"));
        answers.add(api.post("/api/v1/auth/login/json", "{\"username\":[],\"password\":\"" + CANARY + "\""));
        answers.add(api.post(
                "/api/v1/auth/login/json", "{\"username\":\"canary\",\"password\":{\"a\":\"" + CANARY + "\"}}"));
        answers.add(user.put("/api/v1/users/me/password", Map.of("old_password", "x", "new_password", CANARY)));
        answers.add(api.as(Role.ADMIN)
                .post("/api/v1/users", Map.of("username", "canary", "full_name", "Twice", "password", CANARY)));
        answers.add(api.as(Role.ADMIN).get("/api/v1/users/" + id));
        answers.add(api.as(Role.ADMIN).get("/api/v1/api-keys"));
        answers.add(api.withToken(access + "x").get("/api/v1/auth/me"));
        answers.add(api.withToken(key).get("/api/v1/users"));
        answers.add(api.send(
                api.request("/api/v1/auth/me").header("X-API-Key", key + "x").GET()));
        answers.add(api.post("/api/v1/auth/refresh", "{\"refresh_token\":[\"" + refresh + "\"]}"));
        answers.add(user.post("/api/v1/auth/logout", Map.of("refresh_token", refresh)));
        answers.add(api.post("/api/v1/auth/refresh", Map.of("refresh_token", refresh)));
    }

    private Answer signIn(String password) {
        return api.send(api.request("/api/v1/auth/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=canary&password=" + password)));
    }
}
