package com.f2x.neurohub.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.identity.signin.SignIns;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.TestUsers;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class RefreshTests {

    private static final String ME = "/api/v1/auth/me";

    private final Api api;
    private final TestUsers users;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Database database;

    RefreshTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions,
            @Autowired Database database) {
        this.api = api;
        this.users = users;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.database = database;
    }

    @Test
    void twoTabsThatRefreshAtOnceShareTheSuccessorAndStaySignedIn() {
        String token = signIn("two_tabs").text("refresh_token");

        List<Answer> answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> refresh(token))).limit(4).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        assertThat(answers.stream().map(answer -> answer.text("refresh_token")).distinct())
                .hasSize(1);
        answers.forEach(
                answer -> api.withToken(answer.text("access_token")).get(ME).expect(200));
        refresh(answers.get(0).text("refresh_token")).expect(200);
    }

    @Test
    void aTokenThatComesBackAfterTheGraceEndsTheWholeSession() {
        Answer first = signIn("stolen_from");
        Answer second = refresh(first.text("refresh_token")).expect(200);
        api.withToken(second.text("access_token")).get(ME).expect(200);
        change("update refresh_tokens set used_at = now() - interval '31 seconds' where used_at is not null");

        refresh(first.text("refresh_token")).expectProblem(401, "INVALID_TOKEN");

        refresh(second.text("refresh_token")).expectProblem(401, "INVALID_TOKEN");
        api.withToken(second.text("access_token")).get(ME).expectProblem(401, "INVALID_TOKEN");
    }

    @Test
    void noTokenIsStoredAsItIs() {
        String token = signIn("hashed").text("refresh_token");
        Answer answer = refresh(token).expect(200);
        String next = answer.text("refresh_token");
        String access = answer.text("access_token");

        List<String> stored = jdbc.sql(
                        "select encode(token_hash, 'escape') || coalesce(successor_key, '') from refresh_tokens"
                                + " union all select encode(token_hash, 'escape') from access_tokens")
                .query(String.class)
                .list();
        assertThat(stored)
                .isNotEmpty()
                .noneMatch(row -> row.contains(token) || row.contains(next) || row.contains(access));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"refresh_token\":null}"})
    void aDesktopStationRenewsItsSessionByItsAccessTokenAlone(String body) {
        Answer first = json("desktop");

        Answer renewed = renew(first.text("access_token"), body).expect(200);

        assertThat(renewed.json().path("expires_in").asInt()).isEqualTo(86_400);
        api.withToken(renewed.text("access_token")).get(ME).expect(200);
    }

    @Test
    void aSessionIsRenewedForAQuarterOfAnHourAfterItsTokenExpired() {
        String justExpired = TestTokens.expired(database, json("desktop").text("access_token"), Duration.ofMinutes(14));
        String longExpired = TestTokens.expired(database, json("desktop").text("access_token"), Duration.ofMinutes(16));

        api.withToken(justExpired).get(ME).expectProblem(401, "EXPIRED_TOKEN");
        renew(justExpired, "").expect(200);
        renew(longExpired, "").expectProblem(401, "EXPIRED_TOKEN");
        renew("nonsense", "").expectProblem(401, "INVALID_TOKEN");
        api.post("/api/v1/auth/refresh").expectProblem(401, "INVALID_TOKEN");
    }

    @Test
    void anEndedSessionIsNotRenewed() {
        Answer session = json("desktop");
        api.withToken(session.text("access_token")).post("/api/v1/auth/logout").expect(200);

        renew(session.text("access_token"), "{}").expectProblem(401, "INVALID_TOKEN");
    }

    @Test
    void signingOutEndsNobodyElsesSession() {
        Answer victim = signIn("victim");
        Answer attacker = signIn("attacker");

        api.withToken(attacker.text("access_token"))
                .post("/api/v1/auth/logout", "{\"refresh_token\":\"" + victim.text("refresh_token") + "\"}")
                .expect(200);

        refresh(victim.text("refresh_token")).expect(200);
    }

    private Answer signIn(String username) {
        users.named(username, Role.OPERATOR);
        return new SignIns(api, "192.0.2.2").form(username, TestUsers.PASSWORD).expect(200);
    }

    private Answer json(String username) {
        users.named(username, Role.OPERATOR);
        return new SignIns(api, "192.0.2.2").json(username, TestUsers.PASSWORD).expect(200);
    }

    private Answer refresh(String token) {
        return new SignIns(api, "192.0.2.2").refresh(token);
    }

    private Answer renew(String accessToken, String body) {
        return api.send(api.withToken(accessToken)
                .request("/api/v1/auth/refresh")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void change(String sql) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(sql).update());
    }
}
