package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.outbound.event.CloudEvents;
import com.f2x.neurohub.outbound.event.OutboxEvent;
import com.f2x.neurohub.platform.secret.SecretBox;
import com.f2x.neurohub.platform.webhook.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs events with the secrets of who is told. */
@Component
final class Signatures {

    private final CloudEvents cloudEvents;
    private final SecretBox box;
    private final Clock clock;

    Signatures(CloudEvents cloudEvents, SecretBox box, Clock clock) {
        this.cloudEvents = cloudEvents;
        this.box = box;
        this.clock = clock;
    }

    /**
     * Writes an event and signs it, as it is sent now.
     *
     * @throws IllegalStateException if the secrets cannot be read
     */
    SignedEvent signed(OutboxEvent event, Claim claim, @Nullable String traceparent) {
        Instant now = clock.instant();
        String body = cloudEvents.body(event);
        List<String> secrets = claim.secrets().open(box, now);
        String signature = WebhookSignature.of(body.getBytes(StandardCharsets.UTF_8), now, secrets);
        return new SignedEvent(claim.url(), event.eventId(), body, signature, traceparent);
    }
}
