package com.f2x.neurohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.identity.session.TestTokens;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tablet, the dashboard and the desktop station send, in their order and in their words. */
@ApplicationTest
class ClientSequenceTests {

    private static final String AUTH = "/api/v1/auth";

    private final Api api;
    private final TestUsers users;
    private final ApplicationContext application;
    private final JdbcClient jdbc;

    ClientSequenceTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired ApplicationContext application,
            @Autowired JdbcClient jdbc) {
        this.api = api;
        this.users = users;
        this.application = application;
        this.jdbc = jdbc;
    }

    @Test
    void theTabletRefreshesAfterA401AndReplaysTheRequest() {
        users.named("tablet_worker", Role.OPERATOR);
        Answer login = form("tablet_worker", TestUsers.PASSWORD).expect(200);
        String expired = TestTokens.expired(application, login.text("access_token"));
        Answer refused = api.withToken(expired).get(AUTH + "/me").expectProblem(401, "EXPIRED_TOKEN");
        assertThat(refused.text("error_code")).isEqualTo("AUTH_003");
        assertThat(refused.text("detail")).isNotEmpty().isEqualTo(refused.text("message"));

        Answer renewed = api.post(AUTH + "/refresh", Map.of("refresh_token", login.text("refresh_token")))
                .expect(200);

        Api retried = api.withToken(renewed.text("access_token"));
        retried.send(retried.request(AUTH + "/me").header("_retry", "true").GET())
                .expect(200);
    }

    @Test
    void theDashboardSignsInReloadsAndSignsOut() {
        users.named("dashboard_user", Role.MANAGER);
        Answer login = form("dashboard_user", TestUsers.PASSWORD).expect(200);
        Api client = api.withToken(login.text("access_token"));

        assertThat(client.get(AUTH + "/me").expect(200).text("role")).isEqualTo("MANAGER");
        client.post(AUTH + "/logout", "{\"refresh_token\":\"" + login.text("refresh_token") + "\"}")
                .expect(200);

        client.get(AUTH + "/me").expect(401);
        api.post(AUTH + "/refresh", Map.of("refresh_token", login.text("refresh_token")))
                .expectProblem(401, "INVALID_TOKEN");
    }

    @Test
    void theDesktopStationRenewsWithAnEmptyBodyAndItsOldToken() {
        users.named("desktop_worker", Role.OPERATOR);
        Answer login = api.post(
                        AUTH + "/login/json",
                        Map.of("username", "desktop_worker", "password", TestUsers.PASSWORD, "station_id", "ST-1"))
                .expect(200);
        assertThat(login.json().path("expires_in").asInt()).isGreaterThanOrEqualTo(86_400);
        Api station = api.withToken(login.text("access_token"));

        Answer renewed = station.send(station.request(AUTH + "/refresh")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .expect(200);

        api.withToken(renewed.text("access_token")).get(AUTH + "/me").expect(200);
    }

    @Test
    void aBrowserOnAKnownOriginIsAnsweredAndMayRetry() {
        Answer preflight = api.send(api.request(AUTH + "/login")
                .header("Origin", "https://localhost:5174")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,_retry,x-api-key")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        preflight.expect(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://localhost:5174");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("_retry");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    }

    @Test
    void aProxiedPostFromAnUnknownOriginIsServedButGrantedNothing() {
        users.named("proxied", Role.OPERATOR);
        Answer answer = api.send(api.request(AUTH + "/login")
                .header("Origin", "https://10.20.30.40:5174")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=proxied&password=" + encoded())));

        answer.expect(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; DROP TABLE lots; --", "\" or 1=1 --", "${jndi:ldap://x}", "<script>alert(1)</script>"})
    void hostileTextIsStoredAsText(String text) {
        Api admin = api.as(Role.ADMIN);
        form(text, text).expectProblem(400, "BAD_FORM_CREDENTIALS");
        admin.send(admin.request("/api/v1/users/me")
                        .header("X-Request-ID", text)
                        .GET())
                .expect(200);
        Answer changed = admin.send(admin.request("/api/v1/users/me")
                        .header("Content-Type", "application/json")
                        .header("X-Override-Reason", text)
                        .header("X-Forwarded-For", text)
                        .PUT(HttpRequest.BodyPublishers.ofString(
                                "{\"department\":\"%s\"}".formatted(text.replace("\"", "\\\"")))))
                .expect(200);

        assertThat(changed.text("department")).isEqualTo(text);
        assertThat(jdbc.sql("select to_regclass('lots') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private Answer form(String username, String password) {
        String body = "username=%s&password=%s"
                .formatted(
                        URLEncoder.encode(username, StandardCharsets.UTF_8),
                        URLEncoder.encode(password, StandardCharsets.UTF_8));
        return api.send(api.request(AUTH + "/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded() {
        return TestUsers.PASSWORD.replace(" ", "+");
    }
}
