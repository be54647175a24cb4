package com.f2x.neurohub.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.Together;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Where a plant demands signatures, nothing of the kind goes without a fresh one of whoever does it. */
@ApplicationTest
@TestPropertySource(properties = SignatureTests.ALL)
class SignatureTests {

    static final String ALL = "neurohub.signature.actions=RELEASE_HOLD,CLOSE_LOT,OVERRIDE_RULE,CHANGE_SPECIFICATION";

    private static final String HOLDS = "holds";
    private static final String RELEASE = "RELEASE_HOLD";
    private static final int PROCESS = 1;

    private final Api api;
    private final Signer manager;
    private final Signer admin;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SignatureTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired TestUsers users,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions) {
        this.api = api;
        this.manager = new Signer(api.as(Role.MANAGER));
        this.admin = new Signer(api.as(Role.ADMIN));
        this.plant = plant;
        this.database = database;
        this.users = users;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void aSignatureTellsWhoSignedWhenAndWhatItMeans() {
        long hold = hold();
        Map<String, Object> request = Signer.request(RELEASE, HOLDS, hold);
        request.put("meaning", "RESPONSIBILITY");
        request.put("reason", " Measured again ");

        JsonNode signature =
                manager.api().post(Signer.PATH, request).expect(201).json();

        assertThat(signature.path("printed_name").asString()).isEqualTo("Test test_manager");
        assertThat(signature.path("username").asString()).isEqualTo("test_manager");
        assertThat(signature.path("meaning").asString()).isEqualTo("RESPONSIBILITY");
        assertThat(signature.path("reason").asString()).isEqualTo("Measured again");
        assertThat(signature.path("signed_at").asString())
                .isLessThan(signature.path("expires_at").asString());
        assertThat(signature.path("used_at").isNull()).isTrue();
        assertThat(signature.has("password")).isFalse();
    }

    @Test
    void withoutASignatureNothingHappens() {
        long hold = hold();

        Answer refused = manager.release(hold, null).expectProblem(403, "SIGNATURE_REQUIRED");

        assertThat(refused.text("message")).contains("RELEASE_HOLD of holds " + hold);
        assertThat(refused.text("error_code")).isEqualTo("AUTH_004");
        assertThat(isReleased(hold)).isFalse();
    }

    @Test
    void withASignatureTheChangeIsMadeOnceAndARepetitionNeedsNone() {
        long hold = hold();
        String signature = manager.sign(RELEASE, HOLDS, hold);

        Answer released = manager.release(hold, signature).expect(200);

        assertThat(isReleased(hold)).isTrue();
        assertThat(manager.release(hold, null).expect(200).body()).isEqualTo(released.body());
        assertThat(manager.release(hold, signature).expect(200).body()).isEqualTo(released.body());
    }

    @Test
    void aSignatureIsLinkedToTheRowsOfTheTrailItStandsFor() {
        long hold = hold();
        String signature = manager.sign(RELEASE, HOLDS, hold);
        manager.release(hold, signature).expect(200);

        JsonNode record =
                admin.api().get(Signer.PATH + "/" + signature).expect(200).json();

        assertThat(record.path("transaction_id").asString())
                .isEqualTo(database.text(
                        "select transaction_id::text from audit_logs where entity_type = 'holds' and entity_id = ?"
                                + " and action = 'UPDATE'",
                        hold));
        assertThat(record.path("rows"))
                .extracting(row -> row.path("entity_type").asString() + " "
                        + row.path("action").asString())
                .containsExactlyInAnyOrder("signatures CREATE", "signatures UPDATE", "holds UPDATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "999999999",
                "-1",
                "one",
                "1;drop table signatures",
                "' or true --",
                ",",
                "99999999999999999999999"
            })
    void whatNamesNoSignatureIsNone(String header) {
        long hold = hold();

        manager.release(hold, header).expectProblem(403, "SIGNATURE_INVALID");
        assertThat(isReleased(hold)).isFalse();
    }

    @Test
    void aRequestWithAKeyIsSentAgainOnceItIsSigned() {
        long hold = hold();
        String path = "/api/v1/holds/" + hold + "/release";
        Signer keyed = manager.withKey("release of " + hold);

        keyed.send("POST", path, null, null).expectProblem(403, "SIGNATURE_REQUIRED");
        Answer released = keyed.send("POST", path, null, manager.sign(RELEASE, HOLDS, hold))
                .expect(200);

        Answer repeated = keyed.send("POST", path, null, null).expect(200);
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeated.body()).isEqualTo(released.body());
    }

    @Test
    void aPageMaySendTheHeader() {
        Answer preflight = api.send(api.request("/api/v1/holds/1/release")
                .header("Origin", "https://localhost:5174")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,x-signature-id")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(preflight.expect(200).header("Access-Control-Allow-Headers")).containsIgnoringCase("x-signature-id");
    }

    @Test
    void anOldSignatureOfATransactionOfTheSameNumberIsNone() {
        long hold = hold();
        String signature = manager.sign(RELEASE, HOLDS, hold);
        new Forger(database)
                .forge("update signatures set signed_at = signed_at - interval '1 hour',"
                        + " expires_at = expires_at - interval '1 hour', used_at = signed_at - interval '59 minutes',"
                        + " used_xid = '1' where id = " + signature);
        String sql = """
                begin;
                select set_config('app.signed_actions', 'RELEASE_HOLD', true),
                       set_config('app.signature_ids', '%1$s', true),
                       set_config('app.current_user_id', (select user_id::text from signatures where id = %1$s), true);
                set local session_replication_role = replica;
                update signatures set used_xid = pg_current_xact_id() where id = %1$s;
                set local session_replication_role = origin;
                update holds set released_at = clock_timestamp(), released_by = placed_by where id = %2$d;
                commit
                """.formatted(signature, hold);

        assertThatThrownBy(() -> new Forger(database).forge(sql)).hasStackTraceContaining("needs a signature");
        assertThat(isReleased(hold)).isFalse();
    }

    @Test
    void aSignatureOfSomethingElseIsNone() {
        long hold = hold();
        long lot = database.number("select lot_id from holds where id = ?", hold);

        for (String signature : List.of(
                manager.sign(RELEASE, HOLDS, hold()),
                manager.sign("CLOSE_LOT", "lots", lot),
                manager.sign("OVERRIDE_RULE", "lots", lot))) {
            manager.release(hold, signature).expectProblem(403, "SIGNATURE_INVALID");
        }
        assertThat(isReleased(hold)).isFalse();
    }

    @Test
    void aSignatureOfSomebodyElseIsNone() {
        long hold = hold();
        Signer other = new Signer(api.asUser(users.named("other_signer", Role.MANAGER)));
        String signature = other.sign(RELEASE, HOLDS, hold);

        manager.release(hold, signature).expectProblem(403, "SIGNATURE_INVALID");
        assertThat(isReleased(hold)).isFalse();
        other.release(hold, signature).expect(200);
    }

    @Test
    void aSignatureThatIsTooOldIsNone() {
        long hold = hold();
        String signature = manager.sign(RELEASE, HOLDS, hold);
        new Forger(database)
                .forge("update signatures set signed_at = signed_at - interval '1 hour',"
                        + " expires_at = expires_at - interval '1 hour' where id = " + signature);

        manager.release(hold, signature).expectProblem(403, "SIGNATURE_INVALID");
        assertThat(isReleased(hold)).isFalse();
    }

    @Test
    void aUsedSignatureIsNone() {
        String signature = admin.sign("CHANGE_SPECIFICATION", "processes", PROCESS);
        addSpec("USED-1", signature).expect(201);

        addSpec("USED-2", signature).expectProblem(403, "SIGNATURE_INVALID");
        assertThat(database.number("select count(*) from measurement_specs where code = 'USED-2'"))
                .isZero();
    }

    @Test
    void aRefusedChangeDoesNotUseTheSignature() {
        addSpec("TWICE", admin.sign("CHANGE_SPECIFICATION", "processes", PROCESS))
                .expect(201);
        String signature = admin.sign("CHANGE_SPECIFICATION", "processes", PROCESS);

        addSpec("TWICE", signature).expectProblem(409, "DUPLICATE");
        addSpec("ONCE-MORE", signature).expect(201);
    }

    @Test
    void oneSignatureIsUsedOnceHoweverManyRaceForIt() {
        String signature = admin.sign("CHANGE_SPECIFICATION", "processes", PROCESS);

        List<Integer> statuses = Together.atOnce(
                8, number -> addSpec("RACE-" + number, signature).status());

        assertThat(statuses).containsOnly(201, 403).containsOnlyOnce(201);
        assertThat(database.number("select count(*) from measurement_specs where code like 'RACE-%'"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {", ", ",", "\n"})
    void severalSignaturesComeInOneHeaderOrInSeveral(String between) {
        Plant.Lot lot = plant.lot(2);
        database.override("A test", "update lots set passed_quantity = 1, wip_count = 1 where id = ?", lot.id());
        String closing = manager.sign("CLOSE_LOT", "lots", lot.id());
        String lowering = manager.sign("OVERRIDE_RULE", "lots", lot.id());
        Map<String, Object> change = Map.of("target_quantity", 1, "status", "CLOSED", "reason", "One is enough");

        manager.send("PUT", "/api/v1/lots/" + lot.id(), change, lowering).expectProblem(403, "SIGNATURE_INVALID");
        manager.send("PUT", "/api/v1/lots/" + lot.id(), change, closing + between + lowering)
                .expect(200);

        assertThat(database.number("select count(distinct used_xid::text) from signatures where id in (%s, %s)"
                        .formatted(closing, lowering)))
                .isOne();
    }

    @Test
    void aKeyCannotSignAndSoDoesNothingThatMustBeSigned() {
        long hold = hold();
        String key = admin.api()
                .post(
                        "/api/v1/api-keys",
                        Map.of(
                                "name",
                                "signing key " + hold,
                                "scopes",
                                List.of("HOLDS", "OWN_ACCOUNT"),
                                "station_id",
                                "ST-" + hold,
                                "expires_at",
                                Instant.now().plusSeconds(3600).toString()))
                .expect(201)
                .text("key");
        Signer machine = new Signer(api.withToken(key));

        machine.api().post(Signer.PATH, Signer.request(RELEASE, HOLDS, hold)).expectProblem(403, "NOT_PERMITTED");
        machine.release(hold, manager.sign(RELEASE, HOLDS, hold)).expectProblem(403, "SIGNATURE_INVALID");
        machine.release(hold, null).expectProblem(403, "SIGNATURE_REQUIRED");
        assertThat(isReleased(hold)).isFalse();
    }

    @Test
    void workInTheBackgroundCannotDoIt() {
        long hold = hold();

        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> jdbc.sql(
                                "update holds set released_at = clock_timestamp(), released_by = placed_by where id = ?")
                        .param(hold)
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("needs a signature");
    }

    @Test
    void whoMayNotMakeTheChangeCannotSignIt() {
        api.as(Role.OPERATOR)
                .post(Signer.PATH, Signer.request(RELEASE, HOLDS, hold()))
                .expectProblem(403, "NOT_PERMITTED");
        manager.api()
                .post(Signer.PATH, Signer.request("CHANGE_SPECIFICATION", "processes", PROCESS))
                .expectProblem(403, "NOT_PERMITTED");
        api.withToken(null).post(Signer.PATH, Signer.request(RELEASE, HOLDS, 1)).expectProblem(401, "NOT_SIGNED_IN");
    }

    @ParameterizedTest
    @CsvSource({
        "action, SCRAP, INVALID_CONTENT",
        "entity_type, lots, INVALID_CONTENT",
        "entity_type, users, INVALID_CONTENT",
        "entity_type, '', INVALID_CONTENT",
        "entity_id, 999999999, INVALID_CONTENT",
        "entity_id, , INVALID_CONTENT",
        "meaning, PRESENCE, INVALID_CONTENT",
        "meaning, , INVALID_CONTENT",
        "password, , INVALID_CONTENT"
    })
    void whatIsSignedMustBeClear(String member, String value, String rule) {
        Map<String, Object> request = Signer.request(RELEASE, HOLDS, hold());
        request.put(member, value);

        Answer refused = manager.api().post(Signer.PATH, request).expectProblem(422, rule);
        assertThat(refused.body()).contains("\"" + member + "\"");
    }

    @Test
    void textsAreKeptAsTheyAreWritten() {
        long hold = hold();
        String reason = "'); drop table signatures; -- <script>\"${jndi}\" 서명";
        Map<String, Object> request = Signer.request(RELEASE, HOLDS, hold);
        request.put("reason", reason);

        Answer signed = manager.api().post(Signer.PATH, request).expect(201);

        assertThat(signed.text("reason")).isEqualTo(reason);
        assertThat(database.text(
                        "select new_values ->> 'reason' from audit_logs where entity_type = 'signatures' and entity_id = ?",
                        signed.id()))
                .isEqualTo(reason);
    }

    @Test
    void administratorsFindSignatures() {
        long hold = hold();
        String signature = manager.sign(RELEASE, HOLDS, hold);
        String filter = Signer.PATH + "?entity_type=holds&entity_id=" + hold;

        assertThat(admin.api().get(filter).expect(200).json())
                .singleElement()
                .satisfies(found -> assertThat(found.path("id").asString()).isEqualTo(signature));
        for (String none : List.of("&action=CLOSE_LOT", "&user_id=0", "&end_date=2020-01-01T00:00:00Z")) {
            assertThat(admin.api().get(filter + none).expect(200).json()).isEmpty();
        }
        manager.api().get(filter).expectProblem(403, "NOT_PERMITTED");
        admin.api().get(Signer.PATH + "/999999999").expectProblem(404, "SIGNATURE_NOT_FOUND");
    }

    private long hold() {
        return manager.api()
                .post("/api/v1/lots/" + plant.emptyLot(1).id() + "/holds", Map.of("reason", "Wrong glue"))
                .expect(201)
                .id();
    }

    private Answer addSpec(String code, String signature) {
        return admin.send(
                "POST",
                "/api/v1/processes/" + PROCESS + "/measurement-specs",
                Map.of("code", code, "name", code),
                signature);
    }

    private boolean isReleased(long hold) {
        return database.number("select count(*) from holds where id = ? and released_at is not null", hold) == 1;
    }
}
