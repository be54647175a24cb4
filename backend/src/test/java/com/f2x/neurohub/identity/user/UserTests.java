package com.f2x.neurohub.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class UserTests {

    private static final String USERS = "/api/v1/users";
    private static final String PASSWORD = "long enough to keep";

    private final Api api;

    UserTests(@Autowired Api api) {
        this.api = api;
    }

    @Test
    void administratorsCreateReadChangeAndRemoveUsers() {
        Api admin = api.as(Role.ADMIN);
        Answer created = admin.post(USERS + "/", user("Kim01", "")).expect(201);

        assertThat(created.text("username")).isEqualTo("kim01");
        assertThat(created.json().path("email").isNull()).isTrue();
        assertThat(created.body()).doesNotContain("password");
        assertThat(admin.get(USERS + "/username/KIM01").expect(200).id()).isEqualTo(created.id());

        Answer changed =
                admin.put(USERS + "/" + created.id(), Map.of("role", "MANAGER")).expect(200);
        assertThat(changed.text("role")).isEqualTo("MANAGER");
        assertThat(changed.text("full_name")).isEqualTo("Kim Minsu");
        assertThat(admin.get(USERS + "/role/MANAGER").expect(200).body()).contains("kim01");
        assertThat(admin.get(USERS + "?role=VIEWER&is_active=").expect(200).body())
                .doesNotContain("kim01");

        admin.delete(USERS + "/" + created.id()).expect(204);
        admin.get(USERS + "/" + created.id()).expectProblem(404, "USER_NOT_FOUND");
    }

    @Test
    void aNameThatIsTakenIsRefusedInAnyCase() {
        api.as(Role.ADMIN).post(USERS, user("lee02", "lee@example.com")).expect(201);

        Answer again = api.as(Role.ADMIN).post(USERS, user("LEE02", "")).expectProblem(409, "DUPLICATE");
        assertThat(again.text("error_code")).isEqualTo("CONF_001");
        api.as(Role.ADMIN).post(USERS, user("lee03", "LEE@example.com")).expectProblem(409, "DUPLICATE");
    }

    @Test
    void shortPasswordsAndStrangeNamesAreRefused() {
        Map<String, Object> weak = Map.of("username", "park", "full_name", "Park", "password", "Test1234!");
        assertThat(api.as(Role.ADMIN).post(USERS, weak).expect(422).body()).contains("\"password\"");
        api.as(Role.ADMIN).post(USERS, user("a b c", "")).expect(422);
        api.as(Role.ADMIN).post(USERS, user("choi", "no address")).expect(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full_name", "department", "email"})
    void whatPeopleAreCalledHasNoControlCharacters(String field) {
        Map<String, String> forged = Map.of(field, "a\r\n2026-01-01 ERROR forged");
        api.as(Role.VIEWER).put(USERS + "/me", forged).expectProblem(422, "INVALID_CONTENT");
        long id = api.as(Role.VIEWER).get(USERS + "/me").expect(200).id();
        api.as(Role.ADMIN).put(USERS + "/" + id, forged).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void otherRolesDoNotSeeUsers() {
        api.as(Role.MANAGER).get(USERS).expectProblem(403, "NOT_PERMITTED");
        api.as(Role.OPERATOR).post(USERS, "{").expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void everybodyChangesTheOwnPasswordAndNobodyElses() {
        Answer created = api.as(Role.ADMIN).post(USERS, user("jung", "")).expect(201);
        Api jung = signIn("jung", PASSWORD);
        String path = USERS + "/" + created.id() + "/password";

        jung.put(path, passwords("wrong", "another long one")).expectProblem(422, "INVALID_CONTENT");
        api.as(Role.OPERATOR).put(path, passwords(PASSWORD, "another long one")).expectProblem(403, "NOT_PERMITTED");
        jung.put(path, passwords(PASSWORD, "another long one")).expect(204);
        signIn("jung", "another long one").get(USERS + "/me").expect(200);

        api.as(Role.ADMIN).put(path + "?new_password=a-third-long-one", "").expect(204);
        signIn("jung", "a-third-long-one")
                .put(USERS + "/me", Map.of("department", "SMT"))
                .expect(200);
    }

    private Api signIn(String username, String password) {
        return api.withToken(api.post("/api/v1/auth/login/json", Map.of("username", username, "password", password))
                .expect(200)
                .text("access_token"));
    }

    private static Map<String, Object> passwords(String present, String next) {
        return Map.of("old_password", present, "new_password", next);
    }

    private static Map<String, Object> user(String username, String email) {
        return Map.of("username", username, "email", email, "full_name", "Kim Minsu", "password", PASSWORD);
    }
}
