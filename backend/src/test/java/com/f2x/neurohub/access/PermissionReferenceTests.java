package com.f2x.neurohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.openapi.CommittedFile;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.testing.ApplicationTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class PermissionReferenceTests {

    private static final Path COMMITTED = Path.of("..", "docs", "reference", "permissions.md");
    private static final String INTRODUCTION = """
            # Permissions

            Each operation requires one permission, and each permission a role; a role includes those before it: VIEWER,
            OPERATOR, MANAGER, ADMIN. An API key gives the permissions in its scopes and no others. This page is made from the
            code: run the tests with `-Dneurohub.openapi.update=true`.
            """;

    private final List<Operation> operations;

    PermissionReferenceTests(@Autowired ApplicationContext application) {
        this.operations = Operations.of(application);
    }

    @Test
    void everyOperationHasExactlyOneRule() {
        assertThat(operations)
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.open()).as(operation.name()).isEqualTo(operation.permission() == null));
    }

    @Test
    void onlySigningInSignedWebhooksAndHealthAreOpen() {
        assertThat(operations.stream().filter(Operation::open).map(Operation::name))
                .containsExactlyInAnyOrder(
                        "POST /api/v1/auth/login",
                        "POST /api/v1/auth/login/json",
                        "POST /api/v1/auth/refresh",
                        "POST /api/v1/webhooks/{source}",
                        "POST /webhook",
                        "GET /health");
    }

    @Test
    void theCommittedReferenceIsCurrent() {
        CommittedFile.check(COMMITTED, INTRODUCTION + permissions() + operations());
    }

    private static String permissions() {
        return Arrays.stream(Permission.values())
                .map(permission ->
                        "| `%s` | %s | %s |\n".formatted(permission, permission.role(), permission.meaning()))
                .collect(Collectors.joining(
                        "", "\n## Permissions\n\n| permission | least role | allows to |\n|---|---|---|\n", ""));
    }

    private String operations() {
        return operations.stream()
                .map(operation -> "| %s | `%s` | %s |\n"
                        .formatted(
                                operation.method(),
                                operation.path(),
                                operation.permission() == null ? "open" : "`" + operation.permission() + "`"))
                .collect(Collectors.joining(
                        "", "\n## Operations\n\n| method | path | permission |\n|---|---|---|\n", ""));
    }
}
