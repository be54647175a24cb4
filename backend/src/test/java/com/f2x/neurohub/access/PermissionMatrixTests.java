package com.f2x.neurohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.identity.session.TestTokens;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Calls every operation of the API's description as every kind of caller. */
@ApplicationTest
class PermissionMatrixTests extends PermissionTableTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    PermissionMatrixTests(@Autowired Api api, @Autowired TestUsers users, @Autowired ApplicationContext application) {
        super(api, users, application);
    }

    @Test
    void everyDescribedOperationHasARule() {
        JsonNode paths = description.path("paths");
        assertThat(paths.isEmpty()).isFalse();
        paths.properties()
                .forEach(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .forEach(method -> assertThat(operations)
                                .as(method + " " + path.getKey())
                                .anyMatch(operation -> operation.method().equalsIgnoreCase(method)
                                        && operation.path().equals(path.getKey()))));
    }

    @Test
    void nobodyReachesOnlyWhatIsOpen() {
        closed().forEach(operation -> call(api, operation).expectProblem(401, "NOT_SIGNED_IN"));
    }

    @Test
    void aStationsKeyReachesItsScopesOnly() {
        Set<Permission> scopes = Set.of(Permission.READ, Permission.EXECUTE);
        String key = api.as(Role.ADMIN)
                .post(
                        "/api/v1/api-keys",
                        Map.of(
                                "name",
                                "Matrix",
                                "scopes",
                                scopes,
                                "station_id",
                                "ST-1",
                                "expires_at",
                                Instant.now().plusSeconds(3600).toString()))
                .expect(201)
                .text("key");
        expectTable(() -> key, scopes::contains);
    }

    @Test
    void anExpiredTokenReachesNothing() {
        users.named("matrix_expired", Role.ADMIN);
        String expired = TestTokens.expired(application, signIn("matrix_expired"));
        closed().forEach(operation -> call(api.withToken(expired), operation).expectProblem(401, "EXPIRED_TOKEN"));
    }

    @Test
    void aDeactivatedUserReachesNothing() {
        users.named("matrix_gone", Role.MANAGER);
        String token = signIn("matrix_gone");
        long id = api.withToken(token).get("/api/v1/auth/me").expect(200).id();
        api.as(Role.ADMIN)
                .put("/api/v1/users/" + id, Map.of("is_active", false))
                .expect(200);
        closed().forEach(operation -> call(api.withToken(token), operation).expectProblem(401, "INVALID_TOKEN"));
    }
}
