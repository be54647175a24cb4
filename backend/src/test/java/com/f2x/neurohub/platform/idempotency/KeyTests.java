package com.f2x.neurohub.platform.idempotency;

import static com.f2x.neurohub.platform.idempotency.KeyedClient.newKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.TestUsers;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** What counts as a key, and where keys count. */
@ApplicationTest
class KeyTests {

    private static final String LOTS = "/api/v1/lots";
    private static final String LONGEST = "k".repeat(255);

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final KeyedClient manager;

    KeyTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.manager = new KeyedClient(api.as(Role.MANAGER));
    }

    static List<String> noKeys() {
        return List.of("", "\"\"", LONGEST + "k", "tab\tin it");
    }

    @ParameterizedTest
    @MethodSource("noKeys")
    void whatIsNoKeyIsRefused(String key) {
        Answer refused = manager.post(key, LOTS, lot()).expectProblem(400, "MALFORMED_REQUEST");
        assertThat(refused.text("detail")).isEqualTo("Idempotency-Key must be 1 to 255 printable ASCII characters");
    }

    @Test
    void lettersBeyondAsciiAreNoKey() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(KeyedOperations.HEADER, "schl\u00fcssel");
        assertThatThrownBy(() -> IdempotencyKey.text(request)).isInstanceOf(ProblemException.class);
    }

    @Test
    void twoKeysAreRefused() {
        manager.send(LOTS, "application/json", "{}", newKey(), newKey()).expectProblem(400, "MALFORMED_REQUEST");
    }

    @Test
    void theLongestKeyIsKept() {
        Map<String, Object> lot = lot();
        String body = manager.post(LONGEST, LOTS, lot).expect(201).body();
        assertThat(manager.post(LONGEST, LOTS, lot).expect(201).body()).isEqualTo(body);
    }

    @Test
    void quotesAreNoPartOfTheKey() {
        String key = newKey();
        Map<String, Object> lot = lot();
        String body = manager.post("\"" + key + "\"", LOTS, lot).expect(201).body();
        assertThat(manager.post(key, LOTS, lot).expect(201).body()).isEqualTo(body);
    }

    @Test
    void whoMayNotCallIsToldSoBeforeAnyKeyIsLookedAt() {
        String key = newKey();
        new KeyedClient(api).post("", LOTS, lot()).expectProblem(401, "NOT_SIGNED_IN");
        new KeyedClient(api).post(key, LOTS, lot()).expectProblem(401, "NOT_SIGNED_IN");
        new KeyedClient(api.as(Role.VIEWER)).post(key, LOTS, lot()).expectProblem(403, "NOT_PERMITTED");
        assertThat(kept(key)).isZero();
    }

    @Test
    void keysCountOnPostOnly() {
        Api caller = api.as(Role.MANAGER);
        String lot = LOTS + "/" + plant.emptyLot(3).id();
        String key = newKey();

        for (int quantity : List.of(5, 6)) {
            Answer changed = caller.send(caller.request(lot)
                    .header("Content-Type", "application/json")
                    .header(KeyedOperations.HEADER, key)
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"target_quantity\": %d}".formatted(quantity))));
            assertThat(changed.expect(200).text("target_quantity")).isEqualTo(String.valueOf(quantity));
        }
        caller.send(caller.request(lot).header(KeyedOperations.HEADER, "").GET())
                .expect(200);
        assertThat(kept(key)).isZero();
    }

    @Test
    void answersWithSecretsAreNeverKept() {
        String key = newKey();
        KeyedClient admin = new KeyedClient(api.as(Role.ADMIN));
        Map<String, Object> apiKey = Map.of(
                "name", "Keyed", "scopes", Set.of("READ"), "station_id", "ST-1", "expires_at", "2099-01-01T00:00:00Z");
        Map<String, Object> signIn = Map.of(
                "username",
                api.as(Role.ADMIN).get("/api/v1/users/me").text("username"),
                "password",
                TestUsers.PASSWORD);
        Map<String, Object> user = Map.of(
                "username",
                "keyed_user",
                "password",
                "a long enough password",
                "full_name",
                "A user",
                "role",
                "VIEWER");

        String token =
                admin.post(key, "/api/v1/auth/login/json", signIn).expect(200).text("access_token");
        assertThat(admin.post(key, "/api/v1/auth/login/json", signIn)
                        .expect(200)
                        .text("access_token"))
                .isNotEqualTo(token);
        Answer first = admin.post(key, "/api/v1/api-keys", apiKey).expect(201);
        Answer rotated =
                admin.post(key, "/api/v1/api-keys/" + first.id() + "/rotate").expect(201);
        assertThat(rotated.text("key")).isNotEmpty().isNotEqualTo(first.text("key"));
        admin.post(key, "/api/v1/users", user).expect(201);
        admin.post(key, "/api/v1/users", user).expectProblem(409, "DUPLICATE");
        assertThat(kept(key)).isZero();
    }

    @Test
    void whatIsStreamedOrOnlyReadsIsNotKept() {
        String unit = plant.lot(1).wip(1);
        String key = newKey();
        manager.send("/api/v1/process-data/bulk", "application/x-ndjson", "{}\n", key)
                .expect(200);
        manager.post(key, "/api/v1/wip-items/" + unit + "/scan").expect(200);
        assertThat(kept(key)).isZero();
    }

    @Test
    void theDescriptionTellsWhereKeysCount() {
        Set<String> without = new TreeSet<>();
        api.get("/v3/api-docs").expect(200).json().path("paths").properties().forEach(path -> {
            var post = path.getValue().path("post");
            boolean takes = post.path("parameters")
                    .valueStream()
                    .anyMatch(parameter -> parameter.path("name").asString().equals(KeyedOperations.HEADER));
            if (takes) {
                assertThat(post.path("responses").propertyNames())
                        .as(path.getKey())
                        .contains("400", "409", "422");
            } else if (!post.isMissingNode()) {
                without.add(path.getKey());
            }
        });
        assertThat(without)
                .as(
                        "POST operations that ignore keys: secrets, streams, what has an id of its own, and what changes nothing")
                .containsExactly(
                        "/api/v1/api-keys",
                        "/api/v1/api-keys/{id}/rotate",
                        "/api/v1/auth/login",
                        "/api/v1/auth/login/json",
                        "/api/v1/auth/logout",
                        "/api/v1/auth/refresh",
                        "/api/v1/auth/tickets",
                        "/api/v1/ops/drain",
                        "/api/v1/ops/resume",
                        "/api/v1/process-data/bulk",
                        "/api/v1/sequences/upload",
                        "/api/v1/sequences/upload/github",
                        "/api/v1/signatures",
                        "/api/v1/users",
                        "/api/v1/webhook-sources",
                        "/api/v1/webhook-sources/{id}/rotate",
                        "/api/v1/webhook-subscriptions",
                        "/api/v1/webhook-subscriptions/{id}/replay",
                        "/api/v1/webhook-subscriptions/{id}/rotate",
                        "/api/v1/webhooks/{source}",
                        "/api/v1/wip-items/{wip_id}/scan",
                        "/webhook");
    }

    private Map<String, Object> lot() {
        return plant.lotRequest(plant.model(), plant.line(), 5);
    }

    private long kept(String key) {
        return database.number("select count(*) from idempotency_keys where idempotency_key = ?", key);
    }
}
