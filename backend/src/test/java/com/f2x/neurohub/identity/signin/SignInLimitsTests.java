package com.f2x.neurohub.identity.signin;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class SignInLimitsTests {

    private static final int ACCOUNT_LIMIT = 10;
    private static final String WRONG = "a wrong password";

    private final Api api;
    private final TestUsers users;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SignInLimitsTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions) {
        this.api = api;
        this.users = users;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void aNameIsLockedAfterTenRefusalsEvenForTheRightPassword() {
        users.named("guessed", Role.OPERATOR);
        SignIns client = new SignIns(api, "198.51.100.1");
        for (int i = 0; i < ACCOUNT_LIMIT; i++) {
            client.form("guessed", WRONG).expectProblem(400, "BAD_FORM_CREDENTIALS");
        }

        client.form("guessed", TestUsers.PASSWORD).expectProblem(423, "ACCOUNT_LOCKED");

        change("update sign_in_failures set blocked_until = now() where kind = 'ACCOUNT'");
        client.form("guessed", TestUsers.PASSWORD).expect(200);
        client.form("guessed", WRONG).expectProblem(400, "BAD_FORM_CREDENTIALS");
    }

    @Test
    void aNameThatDoesNotExistIsLockedLikeOneThatDoes() {
        SignIns client = new SignIns(api, "198.51.100.2");
        for (int i = 0; i < ACCOUNT_LIMIT; i++) {
            client.form("ghost", WRONG).expectProblem(400, "BAD_FORM_CREDENTIALS");
        }

        client.form("GHOST", WRONG).expectProblem(423, "ACCOUNT_LOCKED");
    }

    @Test
    void anAddressThatGuessesManyNamesIsKeptAway() {
        users.named("bystander", Role.OPERATOR);
        SignIns guesser = new SignIns(api, "198.51.100.3");
        guesser.form("name-0", WRONG).expect(400);
        change("update sign_in_failures set failures = 99 where subject_hash = sha256('c6336403')");
        guesser.form("name-1", WRONG).expect(400);

        guesser.form("bystander", TestUsers.PASSWORD).expectProblem(429, "TOO_MANY_ATTEMPTS");
        new SignIns(api, "198.51.100.4").form("bystander", TestUsers.PASSWORD).expect(200);
    }

    private void change(String sql) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(sql).update());
    }
}
