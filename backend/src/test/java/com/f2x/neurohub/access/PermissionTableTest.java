package com.f2x.neurohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.TestUsers;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Calls every operation as every role, and compares who comes in with the table of permissions. */
abstract class PermissionTableTest {

    private static final String LOGOUT = "/api/v1/auth/logout";
    private static final String REFUSED_BY_TABLE = "This operation needs the permission";

    final Api api;
    final TestUsers users;
    final ApplicationContext application;
    final List<Operation> operations;
    final JsonNode description;

    PermissionTableTest(Api api, TestUsers users, ApplicationContext application) {
        this.api = api;
        this.users = users;
        this.application = application;
        this.operations = Operations.of(application);
        this.description = api.get("/v3/api-docs").expect(200).json();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleReachesWhatItsPermissionsAllow(Role role) {
        String username = users.named("matrix_" + role.name().toLowerCase(Locale.ROOT), role);
        Set<Permission> permissions = application.getBean(PermissionTable.class).of(role);
        expectTable(() -> signIn(username), permissions::contains);
    }

    final void expectTable(Supplier<String> tokens, Predicate<Permission> allowed) {
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

    final List<Operation> closed() {
        return operations.stream().filter(operation -> !operation.open()).toList();
    }

    final Answer call(Api caller, Operation operation) {
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

    final String signIn(String username) {
        return api.post("/api/v1/auth/login/json", Map.of("username", username, "password", TestUsers.PASSWORD))
                .expect(200)
                .text("access_token");
    }
}
