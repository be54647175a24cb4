package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Requires;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Tells in each operation's description who may call it. */
@Component
final class OperationAccess implements GlobalOperationCustomizer {

    private final PermissionTable table;

    OperationAccess(PermissionTable table) {
        this.table = table;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        if (requires != null) {
            Permission permission = requires.value();
            describe(
                    operation,
                    "**Role:** %s or above (permission `%s`: %s)."
                            .formatted(table.role(permission), permission, permission.meaning()));
        } else if (handler.hasMethodAnnotation(Open.class)) {
            describe(operation, "**Role:** none, open to everybody.");
            operation.setSecurity(List.of());
        }
        return operation;
    }

    private static void describe(Operation operation, String access) {
        @Nullable String description = operation.getDescription();
        operation.setDescription(description == null || description.isBlank() ? access : description + "\n\n" + access);
    }
}
