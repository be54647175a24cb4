package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.platform.webhook.RotateSecret;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.web.EntityTag;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhook sources over HTTP. */
@IgnoresIdempotencyKey
@RestController
@RequestMapping("/api/v1/webhook-sources")
@Tag(name = "Webhooks")
class WebhookSourceController {

    private final WebhookSourceService sources;

    WebhookSourceController(WebhookSourceService sources) {
        this.sources = sources;
    }

    @GetMapping
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "List who may deliver webhooks, without the secrets")
    ResponseEntity<List<WebhookSourceView>> list(WebhookSourceFilter filter, @Valid ListQuery query) {
        return sources.list(filter, query, WebhookSourceView::of).response();
    }

    @PostMapping
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Add a webhook source; the answer is the only place that shows its secret")
    ResponseEntity<WebhookSourceView> create(@Valid @RequestBody CreateWebhookSource source) {
        return EntityTag.created(sources.create(source));
    }

    @PutMapping("/{id}")
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Change a webhook source")
    ResponseEntity<WebhookSourceView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateWebhookSource source) {
        return EntityTag.ok(
                sources.change(id, EntityTag.expected(ifMatch), row -> row.edit(source), WebhookSourceView::of));
    }

    @PostMapping("/{id}/rotate")
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Give a webhook source another secret; the present one stays valid for the overlap")
    ResponseEntity<WebhookSourceView> rotate(
            @PathVariable long id, @Valid @RequestBody(required = false) @Nullable RotateSecret command) {
        return EntityTag.created(sources.rotate(id, command == null ? RotateSecret.USUAL : command));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.INTEGRATIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a webhook source that has delivered nothing")
    void remove(@PathVariable long id) {
        sources.remove(id);
    }
}
