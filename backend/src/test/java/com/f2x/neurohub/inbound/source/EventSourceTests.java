package com.f2x.neurohub.inbound.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Gateway;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class EventSourceTests {

    private static final String SOURCES = "/api/v1/event-sources";

    private final Api api;
    private final Api admin;

    EventSourceTests(@Autowired Api api) {
        this.api = api;
        this.admin = api.as(Role.ADMIN);
    }

    @Test
    void sourcesAreMadeRenamedAndRemoved() {
        Answer made = admin.post(SOURCES, source("Line.7", "Line 7")).expect(201);

        admin.put(SOURCES + "/Line.7", Map.of("source_name", "Line seven")).expect(200);

        assertThat(made.text("source_key")).matches("[0-9a-f]{64}");
        assertThat(admin.get(SOURCES + "/Line.7").expect(200).text("source_name"))
                .isEqualTo("Line seven");
        assertThat(admin.get(SOURCES).expect(200).json().findValuesAsString("source_code"))
                .contains("Line.7", "DEFAULT")
                .isSorted();
        admin.post(SOURCES, source("Line.7", "Again")).expectProblem(409, "DUPLICATE");
        admin.delete(SOURCES + "/Line.7").expect(204);
        admin.get(SOURCES + "/Line.7").expectProblem(404, "EVENT_SOURCE_NOT_FOUND");
        admin.delete(SOURCES + "/Line.7").expectProblem(404, "EVENT_SOURCE_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a b", "a/b", "온도"})
    void aCodeIsOneWord(String code) {
        admin.post(SOURCES, source(code, "Name")).expect(422);
    }

    @Test
    void aSourceThatKeysNameOrThatHasEventsStays() {
        Gateway gateway = Gateway.of(api);

        admin.delete(SOURCES + "/" + gateway.source()).expectProblem(409, "DEPENDENT_DATA");
    }

    @Test
    void onlyAdministratorsChangeSources() {
        api.as(Role.MANAGER).get(SOURCES).expect(200);
        api.as(Role.MANAGER).post(SOURCES, source("X", "X")).expectProblem(403, "NOT_PERMITTED");
        api.as(Role.OPERATOR).get(SOURCES).expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void anApiKeyNamesItsSourceAndKeepsItWhenItIsRotated() {
        Gateway gateway = Gateway.of(api);
        Answer keys = admin.get("/api/v1/api-keys").expect(200);
        long id = 0;
        for (var key : keys.json()) {
            id = key.path("source").asString().equals(gateway.source())
                    ? key.path("id").asLong()
                    : id;
        }

        Answer rotated = admin.post("/api/v1/api-keys/" + id + "/rotate").expect(201);

        assertThat(rotated.text("source")).isEqualTo(gateway.source());
        api.withToken(rotated.text("key")).post("/api/v1/events", "{\"a\":1}").expect(202);
        admin.post(
                        "/api/v1/api-keys",
                        Map.of(
                                "name",
                                "Lost",
                                "scopes",
                                List.of("EVENTS_WRITE"),
                                "station_id",
                                "ST",
                                "expires_at",
                                "2099-01-01T00:00:00Z",
                                "source",
                                "NOBODY"))
                .expectProblem(422, "INVALID_CONTENT");
    }

    private static Map<String, Object> source(String code, String name) {
        return Map.of("source_code", code, "source_name", name);
    }
}
