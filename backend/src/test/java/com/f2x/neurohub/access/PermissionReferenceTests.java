package com.f2x.neurohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.openapi.CommittedFile;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

@ApplicationTest
class PermissionReferenceTests {

    private static final Path COMMITTED = Path.of("..", "docs", "reference", "permissions.md");
    private static final String INTRODUCTION = """
            # Permissions

            Each operation requires one permission, and each permission a role; a role includes those before it: VIEWER,
            OPERATOR, MANAGER, ADMIN. An API key gives the permissions in its scopes that its role has, and no others. This page is
            made from the code: run the tests with `-Dneurohub.openapi.update=true`.

            A plant may have another table. `neurohub.access.permissions.<ROLE>` lists the permissions of a role in place of its
            usual ones; it has those of the roles before it besides, ADMIN has all. What is not listed is the next role's:

            ```
            neurohub.access.permissions.OPERATOR=READ,OWN_ACCOUNT,TRACE,EXECUTE,LOTS
            ```

            An unknown role or permission, or one taken from ADMIN, ends the start with one line that says so. Everything follows the
            table: refusals, the API description, the scopes of keys, `permissions` of `GET /auth/me`. The profile `f2x` holds that of
            [plants that move](../explanation/moving-from-f2x.md).
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
    void theCommittedReferenceIsCurrent() throws IOException {
        CommittedFile.check(COMMITTED, INTRODUCTION + permissions() + operations());
    }

    private static String permissions() throws IOException {
        PermissionTable moved = PermissionTable.configured(Map.of("OPERATOR", f2xOperator()));
        return Arrays.stream(Permission.values())
                .map(permission -> "| `%s` | %s | %s | %s |\n"
                        .formatted(permission, permission.role(), moved.role(permission), permission.meaning()))
                .collect(Collectors.joining(
                        "",
                        "\n## Permissions\n\n| permission | least role | with profile `f2x` | allows to |\n|---|---|---|---|\n",
                        ""));
    }

    private static List<String> f2xOperator() throws IOException {
        PropertySource<?> profile = new YamlPropertySourceLoader()
                .load("f2x", new ClassPathResource("application-f2x.yml"))
                .get(0);
        return List.of(String.valueOf(profile.getProperty("neurohub.access.permissions.OPERATOR"))
                .split(", "));
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
