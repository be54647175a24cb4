package com.f2x.neurohub.outbound.subscription;

import com.f2x.neurohub.outbound.subscription.WebhookSubscriptionService.Queued;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters over HTTP. */
@RestController
@RequestMapping("/api/v1/webhook-subscriptions/{id}/dead-letters")
@Tag(name = "Webhooks")
class DeadLetterController {

    private final DeadLetterService letters;
    private final WebhookSubscriptionService subscriptions;

    DeadLetterController(DeadLetterService letters, WebhookSubscriptionService subscriptions) {
        this.letters = letters;
        this.subscriptions = subscriptions;
    }

    @GetMapping
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "List the events that the receiver refused too often, the latest first")
    ResponseEntity<List<DeadLetterView>> list(@PathVariable long id, @Valid ListQuery query) {
        return letters.of(id, query).response();
    }

    @PostMapping("/replay")
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Send dead letters once more")
    Queued sendAgain(@PathVariable long id, @Valid @RequestBody(required = false) @Nullable SendAgain command) {
        List<Long> ids = command == null || command.deadLetterIds() == null ? List.of() : command.deadLetterIds();
        return subscriptions.sendAgain(id, ids);
    }
}
