package com.f2x.neurohub.audit.log;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.text.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading the audit trail over HTTP. */
@RestController
@RequestMapping("/api/v1/audit-logs")
@Tag(name = "Audit trail")
class AuditLogController {

    private final AuditLogService logs;

    AuditLogController(AuditLogService logs) {
        this.logs = logs;
    }

    @GetMapping
    @Requires(Permission.AUDIT)
    @Operation(summary = "List what was changed and refused, by whom, from where and why, the latest first")
    ResponseEntity<List<AuditLogView>> list(AuditLogFilter filter, @Valid ListQuery query) {
        return logs.list(filter, query, AuditLogView::of).response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.AUDIT)
    @Operation(summary = "Read one row of the audit trail")
    AuditLogView read(@PathVariable long id) {
        return logs.require(id, FetchLevel.STANDARD, AuditLogView::of);
    }

    @GetMapping({"/entity/{entityType}/{entityId}", "/entity/{entityType}/{entityId}/history"})
    @Requires(Permission.AUDIT)
    @Operation(summary = "List what happened to one row, the latest first")
    ResponseEntity<List<AuditLogView>> history(
            @PathVariable @Text(CODE) String entityType, @PathVariable long entityId, @Valid ListQuery query) {
        return logs.list(AuditLogFilter.ofEntity(entityType, entityId), query, AuditLogView::of)
                .response();
    }

    @GetMapping("/entity/{entityType}/{entityId}/state")
    @Requires(Permission.AUDIT)
    @Operation(summary = "Read what a row was at a time")
    EntityState state(
            @PathVariable @Text(CODE) String entityType,
            @PathVariable long entityId,
            @RequestParam(name = "as_of", required = false) @Nullable Instant asOf) {
        return logs.state(entityType, entityId, asOf);
    }

    @GetMapping("/user/{userId}")
    @Requires(Permission.AUDIT)
    @Operation(summary = "List what was done in the name of a user, the latest first")
    ResponseEntity<List<AuditLogView>> ofUser(@PathVariable long userId, @Valid ListQuery query) {
        return logs.list(AuditLogFilter.ofUser(userId), query, AuditLogView::of).response();
    }

    @GetMapping("/action/{action}")
    @Requires(Permission.AUDIT)
    @Operation(summary = "List what happened of one kind, the latest first")
    ResponseEntity<List<AuditLogView>> ofAction(@PathVariable @Text(CODE) String action, @Valid ListQuery query) {
        return logs.list(AuditLogFilter.ofAction(action), query, AuditLogView::of)
                .response();
    }
}
