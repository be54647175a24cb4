package com.f2x.neurohub.identity.session;

import static org.awaitility.Awaitility.await;

import com.f2x.neurohub.identity.signin.SignIns;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class SessionEndTests {

    private static final String ME = "/api/v1/auth/me";

    private final Api api;
    private final TestUsers users;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SessionEndTests(
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
    void aPasswordChangeEndsEverySessionOfTheUser() {
        Answer stolen = signIn("robbed", Role.OPERATOR);
        Answer own = signIn("robbed", Role.OPERATOR);
        api.withToken(stolen.text("access_token")).get(ME).expect(200);

        api.withToken(own.text("access_token"))
                .put(
                        "/api/v1/users/me/password",
                        Map.of("old_password", TestUsers.PASSWORD, "new_password", "changed password"))
                .expect(204);

        expectEnded(stolen);
        expectEnded(own);
    }

    @Test
    void deactivatingAUserEndsTheSessions() {
        Answer session = signIn("fired", Role.OPERATOR);

        change(session, Map.of("is_active", false));

        expectEnded(session);
    }

    @Test
    void aUserWhoMayDoLessSignsInAgainButOneWhoMayDoMoreNeedNot() {
        Answer demoted = signIn("demoted", Role.MANAGER);
        Answer promoted = signIn("promoted", Role.OPERATOR);

        change(demoted, Map.of("role", "VIEWER"));
        change(promoted, Map.of("role", "ADMIN"));

        expectEnded(demoted);
        api.withToken(promoted.text("access_token")).get("/api/v1/users").expect(200);
        change(promoted, Map.of("role", "VIEWER"));
    }

    @Test
    void whatAnotherNodeChangesIsHeardHere() {
        Answer session = signIn("elsewhere", Role.OPERATOR);
        Api client = api.withToken(session.text("access_token"));
        client.get(ME).expect(200);

        transactions.executeWithoutResult(
                transaction -> jdbc.sql("update users set is_active = false where username = 'elsewhere'")
                        .update());

        await().atMost(Duration.ofSeconds(4)).untilAsserted(() -> client.get(ME).expectProblem(401, "INVALID_TOKEN"));
    }

    private Answer signIn(String username, Role role) {
        users.named(username, role);
        return new SignIns(api, "203.0.113.1")
                .form(username, TestUsers.PASSWORD)
                .expect(200);
    }

    private void change(Answer session, Map<String, Object> changes) {
        api.as(Role.ADMIN)
                .put("/api/v1/users/" + session.text("user.id"), changes)
                .expect(200);
    }

    private void expectEnded(Answer session) {
        api.withToken(session.text("access_token")).get(ME).expectProblem(401, "INVALID_TOKEN");
        new SignIns(api, "203.0.113.1").refresh(session.text("refresh_token")).expectProblem(401, "INVALID_TOKEN");
    }
}
