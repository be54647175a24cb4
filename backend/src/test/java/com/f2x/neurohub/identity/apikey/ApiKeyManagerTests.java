package com.f2x.neurohub.identity.apikey;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class ApiKeyManagerTests {

    private static final String KEYS = "/api/v1/api-keys";
    private static final String ME = "/api/v1/auth/me";

    private final Api api;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ApiKeyManagerTests(@Autowired Api api, @Autowired JdbcClient jdbc, @Autowired TransactionOperations transactions) {
        this.api = api;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void aKeyWorksInBothHeadersAndIsShownOnce() {
        Answer created = create("Tester 1", List.of("OWN_ACCOUNT", "EXECUTE")).expect(201);
        String key = created.text("key");

        assertThat(key).startsWith(created.text("prefix")).startsWith("nhk_");
        assertThat(api.withToken(key).get(ME).expect(200).text("full_name")).isEqualTo("Tester 1");
        assertThat(byHeader(key).expect(200).text("role")).isEqualTo("OPERATOR");
        assertThat(api.as(Role.ADMIN).get(KEYS).expect(200).body())
                .contains(created.text("prefix"))
                .doesNotContain(key)
                .doesNotContain("\"key\"");
        assertThat(jdbc.sql("select count(*) from api_keys where encode(key_hash, 'escape') like '%' || ? || '%'")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aKeyGivesItsScopesAndNoMore() {
        String key = create("Reader", List.of("READ")).expect(201).text("key");

        api.withToken(key).get(ME).expectProblem(403, "NOT_PERMITTED");
        api.withToken(key).get("/actuator/info").expect(200);
        String administrators =
                create("Admin tool", List.of("USERS")).expect(201).text("key");
        api.withToken(administrators).get(KEYS).expect(200);
        api.withToken(administrators).get(ME).expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void aKeyTellsItsKindAndItsNameAndIsRandomBesides() {
        Answer one = create("Twin", List.of("READ")).expect(201);
        Answer other = create("Twin", List.of("READ")).expect(201);

        assertThat(List.of(one, other)).allSatisfy(created -> {
            assertThat(created.text("key")).matches("nhk_[A-Za-z0-9_-]{51}");
            assertThat(created.text("prefix"))
                    .hasSize("nhk_".length() + 8)
                    .isEqualTo(created.text("key").substring(0, 12));
        });
        assertThat(one.text("key").substring(12)).isNotEqualTo(other.text("key").substring(12));
    }

    @Test
    void eachOperationNeedsItsOwnScopeWhateverElseTheKeyHas() {
        String reader = create("Only reads", List.of("READ", "TRACE", "OWN_ACCOUNT"))
                .expect(201)
                .text("key");
        String worker = create("Only works", List.of("EXECUTE")).expect(201).text("key");
        String both =
                create("Does both", List.of("READ", "EXECUTE")).expect(201).text("key");

        api.withToken(reader).get("/api/v1/lots?limit=1").expect(200);
        api.withToken(reader).post("/api/v1/process-operations/start", "{}").expectProblem(403, "NOT_PERMITTED");
        api.withToken(worker).get("/api/v1/lots?limit=1").expectProblem(403, "NOT_PERMITTED");
        api.withToken(worker).post("/api/v1/process-operations/start", "{}").expect(422);
        api.withToken(both).get("/api/v1/lots?limit=1").expect(200);
        api.withToken(both).post("/api/v1/process-operations/start", "{}").expect(422);
    }

    @Test
    void theAnswerDoesNotTellWhatIsWrongWithAKey() {
        Answer revoked = create("Dead", List.of("OWN_ACCOUNT")).expect(201);
        api.as(Role.ADMIN).delete(KEYS + "/" + revoked.id()).expect(204);
        Answer expired = create("Old", List.of("OWN_ACCOUNT")).expect(201);
        change("update api_keys set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                + " where id = " + expired.id());
        Answer jobless = create("Jobless", List.of("OWN_ACCOUNT")).expect(201);
        change("update users set is_active = false where id = " + jobless.text("user_id"));
        String alive = create("Alive", List.of("OWN_ACCOUNT")).expect(201).text("key");
        String changed = alive.substring(0, alive.length() - 1) + (alive.endsWith("A") ? "Q" : "A");

        assertThat(List.of(
                        revoked.text("key"),
                        expired.text("key"),
                        jobless.text("key"),
                        changed,
                        alive.substring(0, 12),
                        "nhk_",
                        "nhk_unknown"))
                .allSatisfy(key -> {
                    Answer refused = byHeader(key).expectProblem(401, "INVALID_TOKEN");
                    assertThat(refused.text("detail")).isEqualTo("The token is not valid. Sign in again.");
                    assertThat(refused.header("WWW-Authenticate"))
                            .isEqualTo("Bearer error=\"invalid_token\", error_description=\"The token is not valid\"");
                });
    }

    @Test
    void revokedExpiredAndUnknownKeysAreRefused() {
        Answer revoked = create("Revoked", List.of("OWN_ACCOUNT")).expect(201);
        api.withToken(revoked.text("key")).get(ME).expect(200);
        api.as(Role.ADMIN).delete(KEYS + "/" + revoked.id()).expect(204);
        api.withToken(revoked.text("key")).get(ME).expectProblem(401, "INVALID_TOKEN");

        Answer expired = create("Expired", List.of("OWN_ACCOUNT")).expect(201);
        change("update api_keys set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                + " where id = " + expired.id());
        api.withToken(expired.text("key")).get(ME).expectProblem(401, "INVALID_TOKEN");

        api.withToken("nhk_unknown").get(ME).expectProblem(401, "INVALID_TOKEN");
        api.as(Role.ADMIN).delete(KEYS + "/999999").expectProblem(404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void aKeyIsRefusedAtAnotherStation() {
        String key = create("Bound", List.of("OWN_ACCOUNT")).expect(201).text("key");

        api.send(api.withToken(key).request(ME).header("X-Station-ID", "ST-1").GET())
                .expect(200);
        api.send(api.withToken(key).request(ME).header("X-Station-ID", "ST-2").GET())
                .expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void aRotatedKeyWorksUntilTheOverlapEnds() {
        Answer old = create("Rotated", List.of("OWN_ACCOUNT")).expect(201);

        Answer next = api.as(Role.ADMIN)
                .post(KEYS + "/" + old.id() + "/rotate", Map.of("overlap_seconds", 60))
                .expect(201);

        assertThat(next.text("user_id")).isEqualTo(old.text("user_id"));
        api.withToken(old.text("key")).get(ME).expect(200);
        api.withToken(next.text("key")).get(ME).expect(200);
        api.as(Role.ADMIN)
                .post(KEYS + "/" + old.id() + "/rotate", Map.of("overlap_seconds", 0))
                .expect(201);
        api.withToken(next.text("key")).get(ME).expect(200);
        assertThat(jdbc.sql("select expires_at <= now() from api_keys where id = ?")
                        .param(old.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theMachinesUserCannotSignInEvenWithAPassword() {
        Answer created = create("Silent", List.of("EXECUTE")).expect(201);
        Answer user = api.as(Role.ADMIN)
                .get("/api/v1/users/" + created.text("user_id"))
                .expect(200);
        api.as(Role.ADMIN)
                .put("/api/v1/users/" + user.id() + "/password", Map.of("new_password", "given to a machine"))
                .expect(204);

        api.post("/api/v1/auth/login/json", Map.of("username", user.text("username"), "password", "given to a machine"))
                .expectProblem(401, "BAD_CREDENTIALS");
    }

    @Test
    void theLastUseIsNotedOnceAMinute() {
        Answer created = create("Busy", List.of("OWN_ACCOUNT")).expect(201);
        api.withToken(created.text("key")).get(ME).expect(200);
        String first = lastUse(created);
        change("update api_keys set revoked_at = null where id = " + created.id());
        api.withToken(created.text("key")).get(ME).expect(200);

        assertThat(lastUse(created)).isEqualTo(first).isNotEqualTo("null");
        change("update api_keys set last_used_at = now() - interval '61 seconds', revoked_at = null where id = "
                + created.id());
        String before = lastUse(created);
        await().until(() -> {
            api.withToken(created.text("key")).get(ME).expect(200);
            return !lastUse(created).equals(before);
        });
    }

    @Test
    void everyPartOfAKeyIsRequired() {
        Api admin = api.as(Role.ADMIN);
        admin.post(KEYS, Map.of("name", "x", "scopes", List.of(), "station_id", "ST-1", "expires_at", inAYear()))
                .expect(422);
        admin.post(KEYS, Map.of("name", "x", "scopes", List.of("READ"), "expires_at", inAYear()))
                .expect(422);
        admin.post(
                        KEYS,
                        Map.of(
                                "name",
                                "x",
                                "scopes",
                                List.of("READ"),
                                "station_id",
                                "ST-1",
                                "expires_at",
                                "2020-01-01T00:00:00Z"))
                .expect(422);
    }

    private Answer create(String name, List<String> scopes) {
        return api.as(Role.ADMIN)
                .post(KEYS, Map.of("name", name, "scopes", scopes, "station_id", "ST-1", "expires_at", inAYear()));
    }

    private Answer byHeader(String key) {
        return api.send(api.request(ME).header("X-API-Key", key).GET());
    }

    private String lastUse(Answer key) {
        return String.valueOf(jdbc.sql("select last_used_at::text from api_keys where id = ?")
                .param(key.id())
                .query(String.class)
                .optional()
                .orElse("null"));
    }

    private void change(String sql) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(sql).update());
    }

    private static String inAYear() {
        return Instant.now().plusSeconds(31_536_000).toString();
    }
}
