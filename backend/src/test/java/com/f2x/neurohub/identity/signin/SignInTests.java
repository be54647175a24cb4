package com.f2x.neurohub.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.TestUsers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@ApplicationTest
class SignInTests {

    private static final String LOGIN = "/api/v1/auth/login";

    private final Api api;
    private final TestUsers users;
    private final Database database;

    SignInTests(@Autowired Api api, @Autowired TestUsers users, @Autowired Database database) {
        this.api = api;
        this.users = users;
        this.database = database;
    }

    @Test
    void theFormGivesTokensAndTheUser() {
        users.named("김민수_1", Role.OPERATOR);

        Answer answer = form("김민수_1", TestUsers.PASSWORD).expect(200);

        assertThat(answer.text("token_type")).isEqualTo("bearer");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(1800);
        assertThat(answer.text("refresh_token")).hasSize(43);
        assertThat(answer.text("user.username")).isEqualTo("김민수_1");
        assertThat(answer.text("user.full_name")).isEqualTo("Test 김민수_1");
        assertThat(answer.text("user.role")).isEqualTo("OPERATOR");
        api.withToken(answer.text("access_token")).get("/api/v1/auth/me").expect(200);
    }

    @Test
    void jsonGivesATokenForAWholeShift() {
        users.named("station_user", Role.OPERATOR);

        Answer answer = json("Station_User", TestUsers.PASSWORD).expect(200);

        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(86_400);
        assertThat(answer.text("user.username")).isEqualTo("station_user");
    }

    @Test
    void unknownUsersWrongPasswordsAndInactiveUsersAreToldTheSame() {
        users.named("leaver", Role.OPERATOR);
        Answer leaver = api.as(Role.ADMIN).get("/api/v1/users/username/leaver").expect(200);
        api.as(Role.ADMIN)
                .put("/api/v1/users/" + leaver.id(), Map.of("is_active", false))
                .expect(200);

        String unknown = form("nobody_here", "some password")
                .expectProblem(400, "BAD_FORM_CREDENTIALS")
                .text("detail");
        users.named("stayer", Role.OPERATOR);
        assertThat(form("stayer", "some password")
                        .expectProblem(400, "BAD_FORM_CREDENTIALS")
                        .text("detail"))
                .isEqualTo(unknown);
        assertThat(form("leaver", TestUsers.PASSWORD)
                        .expectProblem(400, "BAD_FORM_CREDENTIALS")
                        .text("detail"))
                .isEqualTo(unknown);
        json("leaver", TestUsers.PASSWORD).expectProblem(401, "BAD_CREDENTIALS");
    }

    @Test
    void aPasswordOfTheReplacedSystemIsStoredAnewWhenItsOwnerSignsIn() {
        users.named("veteran", Role.OPERATOR);
        String bcrypt = new BCryptPasswordEncoder(4).encode(TestUsers.PASSWORD);
        database.update("update users set password_hash = ? where username = 'veteran'", bcrypt);

        json("veteran", TestUsers.PASSWORD).expect(200);

        assertThat(database.text("select password_hash from users where username = 'veteran'"))
                .startsWith("{pbkdf2-sha512}");
        json("veteran", TestUsers.PASSWORD).expect(200);
    }

    @Test
    void aStaleTokenDoesNotKeepAnyoneFromSigningIn() {
        users.named("returning", Role.OPERATOR);

        api.withToken("not-a-token")
                .post(LOGIN + "/json", Map.of("username", "returning", "password", TestUsers.PASSWORD))
                .expect(200);
    }

    @Test
    void refreshingGivesTheNextTokensAndSigningOutEndsThem() {
        users.named("tablet", Role.OPERATOR);
        Answer first = form("tablet", TestUsers.PASSWORD).expect(200);

        Answer second = refresh(first.text("refresh_token")).expect(200);
        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
        Api client = api.withToken(second.text("access_token"));
        client.get("/api/v1/auth/me").expect(200);

        client.post("/api/v1/auth/logout", "{\"refresh_token\":null}").expect(200);
        client.get("/api/v1/auth/me").expectProblem(401, "INVALID_TOKEN");
        refresh(second.text("refresh_token")).expectProblem(401, "INVALID_TOKEN");
    }

    @Test
    void whoShowsNoTokenOrABadOneIsRefused() {
        Answer nobody = api.get("/api/v1/auth/me").expectProblem(401, "NOT_SIGNED_IN");
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(nobody.text("error_code")).isEqualTo("AUTH_001");
        api.withToken("eyJ.bad.token").get("/api/v1/auth/me").expectProblem(401, "INVALID_TOKEN");
    }

    private Answer form(String username, String password) {
        return new SignIns(api, "192.0.2.1").form(username, password);
    }

    private Answer json(String username, String password) {
        return new SignIns(api, "192.0.2.1").json(username, password);
    }

    private Answer refresh(String token) {
        return new SignIns(api, "192.0.2.1").refresh(token);
    }
}
