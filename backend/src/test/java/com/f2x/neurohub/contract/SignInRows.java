package com.f2x.neurohub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.TestUsers;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Signing in and out, and who one is. */
final class SignInRows {

    private static final String USER = "user.id:number user.username:text user.full_name:text user.role:text";
    private static final String TOKENS = "access_token:text refresh_token:text token_type:text expires_in:number ";

    private final ContractFloor floor;

    SignInRows(ContractFloor floor) {
        this.floor = floor;
    }

    Stream<ContractRow> rows() {
        return Stream.of(
                new ContractRow(1, "POST /auth/login, a form", this::form),
                new ContractRow(1, "POST /auth/login, a wrong password is no 401", this::wrongPassword),
                new ContractRow(2, "POST /auth/login/json, with a long-lived token", this::json),
                new ContractRow(3, "POST /auth/refresh of the pages, and the replay", this::refresh),
                new ContractRow(3, "POST /auth/refresh of the desktop, without a body", this::bareRefresh),
                new ContractRow(9, "GET /auth/me", this::me),
                new ContractRow(33, "POST /auth/logout", this::logout),
                new ContractRow(51, "GET /health", this::health));
    }

    private void form() {
        for (Client page : List.of(floor.tablet, floor.dashboard)) {
            Answer login = page.signIn(ContractFloor.WORKER).expect(200);
            JsonNode answer = Shape.object(login, TOKENS + USER);
            assertThat(answer.at("/user/username").asString()).isEqualTo(ContractFloor.WORKER);
            assertThat(answer.at("/user/role").asString()).isEqualTo("OPERATOR");
        }
    }

    /** The tablet answers every 401 by loading its page anew, so that nobody would see the text. */
    private void wrongPassword() {
        Answer refused = floor.tablet.form(ContractFloor.WORKER, "wrong");
        assertThat(Shape.refusal(refused)).isNotBlank();
        refused.expect(400);
    }

    private void json() {
        Answer login = floor.desktop
                .signInByJson("desktop_manager", TestUsers.PASSWORD)
                .expect(200);
        JsonNode answer = Shape.object(login, TOKENS + USER);
        assertThat(answer.path("expires_in").asInt()).isGreaterThanOrEqualTo(86_400);
        assertThat(answer.at("/user/full_name").asString()).isNotBlank();
        Shape.refusal(floor.desktop.signInByJson("desktop_manager", "wrong").expect(401));
    }

    private void refresh() {
        Answer login = floor.dashboard.signIn(ContractFloor.WORKER).expect(200);
        Client signedOut = floor.dashboard.withToken("");
        Answer renewed = signedOut
                .post("/auth/refresh", "{\"refresh_token\":\"%s\"}".formatted(login.text("refresh_token")))
                .expect(200);
        Shape.object(renewed, "access_token:text refresh_token:text~ expires_in:number");
        signedOut.withToken(renewed.text("access_token")).retried("/auth/me").expect(200);
        Answer refused =
                signedOut.post("/auth/refresh", "{\"refresh_token\":\"none\"}").expect(401);
        assertThat(Shape.refusal(refused)).isNotBlank();
        assertThat(refused.text("error_code")).isEqualTo("AUTH_002");
    }

    private void bareRefresh() {
        Answer login = floor.desktop
                .signInByJson("desktop_manager", TestUsers.PASSWORD)
                .expect(200);
        Client old = floor.desktop.withToken(login.text("access_token"));
        Shape.object(old.emptyJson("/auth/refresh").expect(200), "access_token:text");
        Answer renewed = old.post("/auth/refresh", "{}").expect(200);
        old.withToken(renewed.text("access_token")).get("/auth/me").expect(200);
    }

    private void me() {
        for (Client client : List.of(floor.desktop, floor.dashboard)) {
            Shape.object(
                    client.get("/auth/me").expect(200),
                    "id:number username:text full_name:text role:text email:text? is_active:bool created_at:time");
        }
    }

    private void logout() {
        for (String token : List.of("null", "\"gone\"", "")) {
            Answer login = floor.dashboard.signIn(ContractFloor.WORKER).expect(200);
            Client page = floor.dashboard.withToken(login.text("access_token"));
            String sent = token.isEmpty() ? "\"" + login.text("refresh_token") + "\"" : token;
            Shape.object(
                    page.post("/auth/logout", "{\"refresh_token\":" + sent + "}")
                            .expect(200),
                    "message:text");
            page.get("/auth/me").expect(401);
        }
    }

    private void health() {
        Answer health = floor.desktop.api().get("/health");
        assertThat(health.status()).isIn(200, 503);
        Shape.object(health, "status:text version:text");
    }
}
