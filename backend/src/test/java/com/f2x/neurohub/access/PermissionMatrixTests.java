package com.f2x.neurohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.identity.session.TestTokens;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Calls every operation of the API's description as every kind of caller. */
@ApplicationTest
class PermissionMatrixTests {

    private static final String LOGOUT = "/api/v1/auth/logout";
    private static final String REFUSED_BY_TABLE = "This operation needs the permission";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final Api api;
    private final TestUsers users;
    private final ApplicationContext application;
    private final List<Operation> operations;
    private final JsonNode description;

    PermissionMatrixTests(@Autowired Api api, @Autowired TestUsers users, @Autowired ApplicationContext application) {
        this.api = api;
        this.users = users;
        this.application = application;
        this.operations = Operations.of(application);
        this.description = api.get("/v3/api-docs").expect(200).json();
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

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleReachesWhatItsPermissionsAllow(Role role) {
        String username = users.named("matrix_" + role.name().toLowerCase(Locale.ROOT), role);
        Set<Permission> permissions = application.getBean(PermissionTable.class).of(role);
        expectTable(() -> signIn(username), permissions::contains);
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

    private void expectTable(Supplier<String> tokens, Predicate<Permission> allowed) {
        String token = tokens.get();
        for (Operation operation : closed()) {
            Answer answer = call(api.withToken(operation.path().equals(LOGOUT) ? tokens.get() : token), operation);
            boolean refused = answer.status() == 401
                    || (answer.status() == 403 && answer.text("detail").startsWith(REFUSED_BY_TABLE));
            assertThat(refused)
                    .as("%s answered %d: %s", operation.name(), answer.status(), answer.body())
                    .isEqualTo(!allowed.test(Objects.requireNonNull(operation.permission())));
        }
    }

    private List<Operation> closed() {
        return operations.stream().filter(operation -> !operation.open()).toList();
    }

    private Answer call(Api caller, Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]*}", "999999999");
        String content = contentType(operation);
        HttpRequest.Builder request = caller.request(path);
        if (operation.method().equals("GET") || operation.method().equals("DELETE")) {
            return caller.send(request.method(operation.method(), HttpRequest.BodyPublishers.noBody()));
        }
        String body = content.startsWith("multipart") ? "--edge--\r\n" : "{";
        return caller.send(request.header("Content-Type", content)
                .method(operation.method(), HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A body that is no JSON changes nothing, wherever a body is read. */
    private String contentType(Operation operation) {
        JsonNode content = description
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content");
        String type = content.propertyNames().stream().findFirst().orElse("application/json");
        return type.startsWith("multipart")
                ? "multipart/form-data; boundary=edge"
                : type.replace("*/*", "application/json");
    }

    private String signIn(String username) {
        return api.post("/api/v1/auth/login/json", Map.of("username", username, "password", TestUsers.PASSWORD))
                .expect(200)
                .text("access_token");
    }
}
