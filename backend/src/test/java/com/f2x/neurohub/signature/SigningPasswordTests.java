package com.f2x.neurohub.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.machine.Patience;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Signing asks for the password as signing in does: who guesses is slowed down, and leaves traces. */
@ApplicationTest
@TestPropertySource(properties = SignatureTests.ALL)
class SigningPasswordTests {

    private static final String LOTS = "lots";
    private static final String CLOSE = "CLOSE_LOT";
    private static final int NAME_LIMIT = 10;

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;

    SigningPasswordTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired TestUsers users) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.users = users;
    }

    @Test
    void wrongPasswordsLockTheNameForSigningAndForSigningIn() {
        String name = users.named("signing_thief", Role.MANAGER);
        Api thief = api.asUser(name).from("198.51.100.61");
        Map<String, Object> right =
                Signer.request(CLOSE, LOTS, plant.emptyLot(1).id());
        Map<String, Object> wrong = new HashMap<>(right);
        wrong.put("password", "not the password");

        for (int guess = 0; guess < NAME_LIMIT; guess++) {
            assertThat(thief.post(Signer.PATH, wrong)
                            .expectProblem(422, "INVALID_CONTENT")
                            .body())
                    .contains("\"password\"");
        }

        thief.post(Signer.PATH, right).expectProblem(423, "ACCOUNT_LOCKED");
        api.withToken(null)
                .from("198.51.100.61")
                .post("/api/v1/auth/login/json", Map.of("username", name, "password", TestUsers.PASSWORD))
                .expectProblem(423, "ACCOUNT_LOCKED");
        assertThat(database.number("select count(*) from signatures where username = ?", name))
                .isZero();
        Patience.await()
                .until(() -> database.number(
                                "select count(*) from audit_logs l join users u on u.id = l.entity_id"
                                        + " where l.action = 'SIGN_IN_REFUSED' and u.username = ?",
                                name)
                        > NAME_LIMIT);
    }

    @Test
    void aRightPasswordIsNoGuessWhateverElseIsWrong() {
        String name = users.named("careless_signer", Role.MANAGER);
        Api careless = api.asUser(name).from("198.51.100.62");

        for (int time = 0; time <= NAME_LIMIT; time++) {
            careless.post(Signer.PATH, Signer.request(CLOSE, LOTS, 999_999_999)).expectProblem(422, "INVALID_CONTENT");
        }

        careless.post(Signer.PATH, Signer.request(CLOSE, LOTS, plant.emptyLot(1).id()))
                .expect(201);
    }

    @Test
    void whoIsNoLongerActiveDoesNotSign() {
        String name = users.named("retired_signer", Role.MANAGER);
        Api retired = api.asUser(name);
        long lot = plant.emptyLot(1).id();
        database.update("update users set is_active = false where username = ?", name);

        assertThat(retired.post(Signer.PATH, Signer.request(CLOSE, LOTS, lot)).status())
                .isIn(401, 422);
        assertThat(database.number("select count(*) from signatures where username = ?", name))
                .isZero();
    }

    @Test
    void theNameStaysAsItWasSigned() {
        String name = users.named("married_signer", Role.MANAGER);
        Signer signer = new Signer(api.asUser(name));
        String signature = signer.sign(CLOSE, LOTS, plant.emptyLot(1).id());
        database.update("update users set full_name = 'Another Name' where username = ?", name);

        assertThat(api.as(Role.ADMIN)
                        .get(Signer.PATH + "/" + signature)
                        .expect(200)
                        .text("printed_name"))
                .isEqualTo("Test married_signer");
    }
}
