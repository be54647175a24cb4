package com.f2x.neurohub.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.identity.signin.SignIns;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.TestUsers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class GuessLimitsTests {

    private static final int NAME_LIMIT = 10;
    private static final String WRONG = "a wrong password";

    private final Api api;
    private final TestUsers users;
    private final Database database;

    GuessLimitsTests(@Autowired Api api, @Autowired TestUsers users, @Autowired Database database) {
        this.api = api;
        this.users = users;
        this.database = database;
    }

    @Test
    void aNameIsLockedAfterTenRefusalsEvenForTheRightPassword() {
        users.named("guessed", Role.OPERATOR);
        SignIns client = new SignIns(api, "198.51.100.1");
        guess(client, "guessed");

        for (String password : List.of(TestUsers.PASSWORD, WRONG)) {
            assertThat(retryAfter(client.form("guessed", password).expectProblem(423, "ACCOUNT_LOCKED")))
                    .isBetween(1, 30);
            assertThat(retryAfter(client.json("guessed", password).expectProblem(423, "ACCOUNT_LOCKED")))
                    .isBetween(1, 30);
        }

        database.update("update sign_in_failures set blocked_until = now() where kind = 'ACCOUNT'");
        client.form("guessed", TestUsers.PASSWORD).expect(200);
        client.form("guessed", WRONG).expectProblem(400, "BAD_FORM_CREDENTIALS");
    }

    private static int retryAfter(Answer answer) {
        return Integer.parseInt(answer.header("Retry-After"));
    }

    @Test
    void whoComesWithTheLastAttemptIsLetInAndHasAllOfThemAgain() {
        users.named("forgetful", Role.OPERATOR);
        SignIns client = new SignIns(api, "198.51.100.5");
        for (int i = 1; i < NAME_LIMIT; i++) {
            client.json("forgetful", WRONG).expectProblem(401, "BAD_CREDENTIALS");
        }

        client.json("forgetful", TestUsers.PASSWORD).expect(200);
        client.json("forgetful", WRONG).expectProblem(401, "BAD_CREDENTIALS");
        client.json("forgetful", TestUsers.PASSWORD).expect(200);
    }

    @Test
    void eachRefusalAfterABlockDoublesTheNext() {
        SignIns client = new SignIns(api, "198.51.100.6");
        guess(client, "doubled");
        database.update("update sign_in_failures set blocked_until = now() where kind = 'ACCOUNT'");

        client.form("doubled", WRONG).expectProblem(400, "BAD_FORM_CREDENTIALS");

        client.form("doubled", WRONG).expectProblem(423, "ACCOUNT_LOCKED");
        assertThat(database.number("select extract(epoch from blocked_until - now())::int from sign_in_failures"
                        + " where kind = 'ACCOUNT' and subject_hash = sha256('doubled')"))
                .isBetween(31L, 60L);
    }

    @Test
    void aNameThatDoesNotExistIsLockedLikeOneThatDoes() {
        SignIns client = new SignIns(api, "198.51.100.2");
        guess(client, "ghost");

        client.form("GHOST", WRONG).expectProblem(423, "ACCOUNT_LOCKED");
    }

    @Test
    void anAddressThatGuessesManyNamesIsKeptAway() {
        users.named("bystander", Role.OPERATOR);
        exhaust("198.51.100.3", "c6336403");

        new SignIns(api, "198.51.100.3").form("bystander", TestUsers.PASSWORD).expectProblem(429, "TOO_MANY_ATTEMPTS");
        new SignIns(api, "198.51.100.4").form("bystander", TestUsers.PASSWORD).expect(200);
    }

    @Test
    void whoHasComeFromAnAddressLatelyComesInThereWhateverStrangersDoThere() {
        users.named("regular", Role.OPERATOR);
        SignIns plant = new SignIns(api, "198.51.100.7");
        plant.form("regular", TestUsers.PASSWORD).expect(200);
        exhaust("198.51.100.7", "c6336407");

        plant.form("a stranger", WRONG).expectProblem(429, "TOO_MANY_ATTEMPTS");
        plant.form("regular", WRONG).expectProblem(400, "BAD_FORM_CREDENTIALS");
        plant.form("regular", TestUsers.PASSWORD).expect(200);
    }

    @Test
    void strangersElsewhereDoNotLockANameWhereItsOwnerIsKnown() {
        users.named("envied", Role.ADMIN);
        SignIns home = new SignIns(api, "2001:db8:1:2::3");
        home.form("envied", TestUsers.PASSWORD).expect(200);
        SignIns elsewhere = new SignIns(api, "198.51.100.8");
        guess(elsewhere, "envied");

        elsewhere.form("envied", TestUsers.PASSWORD).expectProblem(423, "ACCOUNT_LOCKED");
        new SignIns(api, "2001:db8:1:3::3").form("envied", TestUsers.PASSWORD).expectProblem(423, "ACCOUNT_LOCKED");
        new SignIns(api, "2001:db8:1:2::4").form("envied", TestUsers.PASSWORD).expect(200);
    }

    @Test
    void aNameIsLockedWhereItsOwnerIsKnownByWhoeverGuessesThere() {
        users.named("neighbour", Role.OPERATOR);
        SignIns plant = new SignIns(api, "198.51.100.9");
        plant.form("neighbour", TestUsers.PASSWORD).expect(200);
        guess(plant, "neighbour");

        plant.form("neighbour", TestUsers.PASSWORD).expectProblem(423, "ACCOUNT_LOCKED");
    }

    @Test
    void anAddressThatWasKnownLongAgoIsAStrangersAgain() {
        users.named("moved", Role.OPERATOR);
        SignIns old = new SignIns(api, "198.51.100.10");
        old.form("moved", TestUsers.PASSWORD).expect(200);
        database.update("update sessions set created_at = now() - interval '31 days' where user_id ="
                + " (select id from users where username = 'moved')");
        guess(new SignIns(api, "198.51.100.11"), "moved");

        old.form("moved", TestUsers.PASSWORD).expectProblem(423, "ACCOUNT_LOCKED");
    }

    @Test
    void rightPasswordsCostAnAddressNothing() {
        users.named("newcomer", Role.OPERATOR);
        new SignIns(api, "198.51.100.12").form("newcomer", TestUsers.PASSWORD).expect(200);

        assertThat(database.number("select failures from sign_in_failures where subject_hash = sha256('c633640c')"))
                .isZero();
    }

    @Test
    void wrongPresentPasswordsAreGuessesToo() {
        String user = users.named("burgled", Role.VIEWER);
        Api thief = api.asUser(user).from("198.51.100.13");
        Map<String, String> wrong = Map.of("old_password", WRONG, "new_password", "the password of a thief");
        for (int i = 0; i < NAME_LIMIT; i++) {
            thief.put("/api/v1/users/me/password", wrong).expectProblem(422, "INVALID_CONTENT");
        }

        thief.put(
                        "/api/v1/users/me/password",
                        Map.of("old_password", TestUsers.PASSWORD, "new_password", "the password of a thief"))
                .expectProblem(423, "ACCOUNT_LOCKED");
        new SignIns(api, "198.51.100.13").json("burgled", TestUsers.PASSWORD).expectProblem(423, "ACCOUNT_LOCKED");
    }

    private static void guess(SignIns client, String name) {
        for (int i = 0; i < NAME_LIMIT; i++) {
            client.form(name, WRONG).expectProblem(400, "BAD_FORM_CREDENTIALS");
        }
    }

    private void exhaust(String address, String customer) {
        SignIns guesser = new SignIns(api, address);
        guesser.form("name-0", WRONG).expect(400);
        database.update("update sign_in_failures set failures = 99 where subject_hash = sha256('" + customer + "')");
        guesser.form("name-1-" + customer, WRONG).expect(400);
    }
}
