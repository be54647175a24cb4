package com.f2x.neurohub.outbound.subscription;

import com.f2x.neurohub.platform.webhook.RotateSecret;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
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

/** Webhook subscriptions over HTTP. */
@IgnoresIdempotencyKey
@RestController
@RequestMapping("/api/v1/webhook-subscriptions")
@Tag(name = "Webhooks")
class WebhookSubscriptionController {

    private final WebhookSubscriptionService subscriptions;

    WebhookSubscriptionController(WebhookSubscriptionService subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "List who is told what, and how far it is")
    ResponseEntity<List<WebhookSubscriptionView>> list(WebhookSubscriptionFilter filter, @Valid ListQuery query) {
        return subscriptions.list(filter, query, WebhookSubscriptionView::of).response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Read a webhook subscription")
    ResponseEntity<WebhookSubscriptionView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(subscriptions.require(id, fetch.level(), WebhookSubscriptionView::of));
    }

    @PostMapping
    @Requires(Permission.INTEGRATIONS)
    @Operation(
            summary = "Subscribe a receiver to events from now on; the answer is the only place that shows its secret")
    ResponseEntity<WebhookSubscriptionView> create(@Valid @RequestBody CreateWebhookSubscription subscription) {
        return EntityTag.created(subscriptions.create(subscription));
    }

    @PutMapping("/{id}")
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Change a webhook subscription; is_active true enables one that failures disabled")
    ResponseEntity<WebhookSubscriptionView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateWebhookSubscription subscription) {
        return EntityTag.ok(subscriptions.edit(id, EntityTag.expected(ifMatch), subscription));
    }

    @PostMapping("/{id}/rotate")
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Give a webhook subscription another secret; for the overlap events are signed with both")
    ResponseEntity<WebhookSubscriptionView> rotate(
            @PathVariable long id, @Valid @RequestBody(required = false) @Nullable RotateSecret command) {
        return EntityTag.created(subscriptions.rotate(id, command == null ? RotateSecret.USUAL : command));
    }

    @PostMapping("/{id}/replay")
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Send everything from an event on once more, as far as it is kept")
    WebhookSubscriptionView replay(@PathVariable long id, @Valid @RequestBody Replay replay) {
        return subscriptions.replay(id, replay.fromSequence());
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.INTEGRATIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a webhook subscription and its dead letters")
    void remove(@PathVariable long id) {
        subscriptions.remove(id);
    }
}
